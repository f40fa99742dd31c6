package org.sursis.board.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sursis.board.race.Axis;
import org.sursis.board.words.RaceWords;
import org.sursis.race.Standing;
import org.sursis.watch.Orders;
import org.sursis.watch.Page;

/**
 * What of the board is asked for, as it stands in its address.
 *
 * @param weeks how far ahead the axis reaches, or null for as far as needed
 * @param after the cursor of a further page, or null
 */
record BoardQuery(Standing standing, String text, LocalDate removalBefore, Integer weeks, Integer rows, String after) {
    static final int MOST_ROWS = 1_000;

    private static final int USUAL_ROWS = 200;
    private static final int LONGEST = 200;
    private static final int LAST_YEAR = 9_999;

    /** What a field of the address may be given as; an empty one was not filled in. */
    record Fields(String standing, String q, String removalBefore, String weeks, String rows, String after) {}

    /** A query, or what is wrong with the address, one sentence for each field. */
    record Asked(BoardQuery query, List<String> faults) {}

    static Asked of(Fields fields, RaceWords words) {
        var faults = new ArrayList<String>();
        var query = new BoardQuery(
                read(fields.standing(), BoardQuery::standing, words.badStanding(), faults),
                read(fields.q(), BoardQuery::line, words.badText(), faults),
                read(fields.removalBefore(), BoardQuery::day, words.badDay(), faults),
                read(fields.weeks(), text -> number(text, Axis.MOST_WEEKS), words.badNumber(), faults),
                read(fields.rows(), text -> number(text, MOST_ROWS), words.badNumber(), faults),
                fields.after());
        return new Asked(query, List.copyOf(faults));
    }

    private static <T> T read(String given, Function<String, Optional<T>> reading, String fault, List<String> faults) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var read = reading.apply(given.strip());
        if (read.isEmpty()) {
            faults.add(fault);
        }
        return read.orElse(null);
    }

    private static Optional<Standing> standing(String code) {
        return Arrays.stream(Standing.values())
                .filter(s -> s != Standing.CLOSED && s.code().equals(code))
                .findFirst();
    }

    private static Optional<String> line(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().noneMatch(Character::isISOControl);
        return fits ? Optional.of(text) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(d -> d.getYear() > 0 && d.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text, int most) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(n -> n >= 1 && n <= most);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    Orders.Filter filter() {
        return new Orders.Filter(standing, removalBefore, null, text);
    }

    Page.Ask ask() {
        return new Page.Ask(after, rows == null ? USUAL_ROWS : rows);
    }

    /** True when not every open order is asked for. */
    boolean narrowed() {
        return standing != null || text != null || removalBefore != null;
    }

    /** The address of the same board from a cursor on. */
    String from(String cursor) {
        return address(standing, cursor);
    }

    /** The address of the same board with only this standing; null for all of them. */
    String only(Standing other) {
        return address(other, null);
    }

    private String address(Standing wished, String cursor) {
        var parts = new ArrayList<String>();
        add(parts, "standing", wished == null ? null : wished.code());
        add(parts, "q", text);
        add(parts, "removalBefore", removalBefore);
        add(parts, "weeks", weeks);
        add(parts, "rows", rows);
        add(parts, "after", cursor);
        return parts.isEmpty() ? "/" : "/?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
