package org.sursis.board.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sursis.board.words.Phrases;
import org.sursis.race.Standing;

/**
 * How the board is narrowed, as its form shows it.
 *
 * @param counts one link for each standing that orders have, the first for all of them
 * @param text what was searched for, or null
 * @param before the day that was given, or null
 * @param standing the code that the form keeps, or null
 * @param open true while the board is narrowed
 */
public record BoardFilter(
        List<Count> counts, String text, String before, String standing, List<Span> spans, Integer rows, boolean open) {
    private static final int[] SPANS = {4, 8, 13, 26, 52};

    /** The order in which they matter. */
    private static final List<Standing> ORDER = List.of(
            Standing.LOST,
            Standing.AT_RISK,
            Standing.TIGHT,
            Standing.UNKNOWN,
            Standing.CLEAR,
            Standing.SETTLED,
            Standing.STAYED);

    /** A standing with how many orders have it; {@code mark} is null for all of them together. */
    public record Count(Rows.Mark mark, String word, long orders, String address, boolean chosen) {}

    /** A choice of how far the axis reaches. */
    public record Span(String value, String word, boolean chosen) {}

    static BoardFilter of(BoardQuery query, Map<Standing, Long> counts, Phrases phrases) {
        var all = new Count(
                null,
                phrases.race().all(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                query.only(null),
                query.standing() == null);
        var each = ORDER.stream()
                .filter(s -> counts.containsKey(s) || s == query.standing())
                .map(s -> count(s, counts.getOrDefault(s, 0L), query, phrases));
        return new BoardFilter(
                Stream.concat(Stream.of(all), each).toList(),
                query.text(),
                query.removalBefore() == null ? null : query.removalBefore().toString(),
                query.standing() == null ? null : query.standing().code(),
                spans(query, phrases),
                query.rows(),
                query.narrowed() || query.weeks() != null);
    }

    private static Count count(Standing standing, long orders, BoardQuery query, Phrases phrases) {
        var mark = Marks.of(standing, phrases.words());
        return new Count(mark, mark.word(), orders, query.only(standing), standing == query.standing());
    }

    private static List<Span> spans(BoardQuery query, Phrases phrases) {
        var fits = new Span("", phrases.race().spanFits(), query.weeks() == null);
        var set = Arrays.stream(SPANS)
                .mapToObj(n -> new Span(
                        Integer.toString(n), phrases.race().weeks(n), query.weeks() != null && query.weeks() == n));
        return Stream.concat(Stream.of(fits), set).toList();
    }
}
