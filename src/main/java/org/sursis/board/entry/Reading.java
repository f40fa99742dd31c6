package org.sursis.board.entry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sursis.board.door.Form;
import org.sursis.board.words.FaultWords;
import org.sursis.docket.Estimate;
import org.sursis.watch.typed.Moments;
import org.sursis.watch.typed.Wording;

/** Reads the form field by field. What is wrong is noted in the reader's language and reads as null, as an empty field does. */
final class Reading {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final Form form;
    private final FaultWords words;
    private final List<Wrong> wrongs = new ArrayList<>();

    Reading(Form form, FaultWords words) {
        this.form = form;
        this.words = words;
    }

    FaultWords words() {
        return words;
    }

    /** Everything found wrong so far, in the order of reading. */
    List<Wrong> wrongs() {
        return List.copyOf(wrongs);
    }

    void wrong(String name, String why) {
        wrongs.add(new Wrong(name, why));
    }

    String text(String name) {
        return form.field(name).strip();
    }

    boolean blank(String... names) {
        return List.of(names).stream().allMatch(name -> text(name).isEmpty());
    }

    boolean on(String name) {
        return !blank(name);
    }

    String line(String name) {
        return parsed(
                name,
                text -> Optional.of(Wording.normal(text)).filter(t -> Wording.whyNoLine(t) == null),
                words.badLine());
    }

    String neededLine(String name, String otherwise) {
        if (blank(name)) {
            wrong(name, otherwise);
            return null;
        }
        return line(name);
    }

    LocalDate day(String name) {
        return parsed(name, Moments::date, words.badDay());
    }

    LocalTime hour(String name) {
        return parsed(name, Moments::time, words.badTime());
    }

    Integer days(String name) {
        return parsed(
                name,
                text -> Optional.of(text)
                        .filter(t -> NUMBER.matcher(t).matches())
                        .map(Integer::valueOf)
                        .filter(n -> n <= Estimate.LONGEST),
                words.badNumber());
    }

    /** A code made of whatever words were typed. */
    String code(String name) {
        return parsed(name, text -> Optional.of(Slug.of(text)).filter(Wording::isCode), words.badCode());
    }

    <T> T parsed(String name, Function<String, Optional<T>> reading, String otherwise) {
        if (blank(name)) {
            return null;
        }
        var read = reading.apply(text(name));
        if (read.isEmpty()) {
            wrong(name, otherwise);
        }
        return read.orElse(null);
    }
}
