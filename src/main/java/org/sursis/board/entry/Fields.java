package org.sursis.board.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.board.door.Form;
import org.sursis.board.entry.Select.Choice;
import org.sursis.board.entry.Select.Group;
import org.sursis.board.words.Phrases;

/**
 * Makes fields that hold what was typed and what is the matter with it, and remembers what they are called.
 *
 * @param wrongs empty while nobody asked to store it: who is still typing is not scolded
 * @param called labels by the names of fields, and headings by how those below them begin
 */
record Fields(Form form, List<Wrong> wrongs, Map<String, String> called) {

    Fields(Form form, List<Wrong> wrongs) {
        this(form, wrongs, new HashMap<>());
    }

    /** What stands above the fields whose names begin so. */
    void heading(String prefix, String legend) {
        called.put(prefix, legend);
    }

    /** The same with the names of the fields before the sentences, to stand away from them. */
    List<Wrong> lines(List<Wrong> those) {
        return those.stream().map(w -> new Wrong(w.name(), line(w))).toList();
    }

    private String line(Wrong wrong) {
        var heading = called.get(wrong.part());
        var label = called.get(wrong.name());
        var both = Stream.of(heading, label).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return both.isEmpty() ? wrong.why() : both + ": " + wrong.why();
    }

    Field text(String name, String label, String hint) {
        return of(name, label, "text", hint);
    }

    Field day(String name, String label) {
        return of(name, label, "date", null);
    }

    Field of(String name, String label, String type, String hint) {
        called.put(name, label);
        return new Field(name, label, type, form.field(name), wrong(name), hint);
    }

    /** A choice among a few; the first one where none was made. */
    Select few(String name, String label, List<Choice> choices) {
        return grouped(name, label, Stream.of(new Group(null, choices)));
    }

    Select grouped(String name, String label, Stream<Group> groups) {
        return new Select(of(name, label, "select", null), groups.toList());
    }

    Choice choice(String name, String value, String word) {
        return new Choice(value, word, form.field(name).equals(value));
    }

    boolean said(String prefix, String... names) {
        return Stream.of(names)
                .map(name -> prefix + name)
                .anyMatch(name -> !form.field(name).isBlank() || wrong(name) != null);
    }

    private String wrong(String name) {
        return wrongs.stream()
                .filter(w -> w.name().equals(name))
                .map(w -> Phrases.capital(w.why()))
                .findFirst()
                .orElse(null);
    }
}
