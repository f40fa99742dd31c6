package org.sursis.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.sursis.watch.Page;

/**
 * Where a list goes on that is sorted by a number and, among equals, the newest first. The cursor names its list and its order;
 * that of another one is refused, not misread.
 */
final class SortedCursor {
    /** Before everything. */
    private static final Place START = new Place(Long.MIN_VALUE, Long.MAX_VALUE);

    private final String list;

    SortedCursor(String list) {
        this.list = list + ":";
    }

    /** Behind the row with this key and, among equals, below this sequence number. */
    record Place(long key, long seq) {}

    Place place(Page.Ask ask) {
        return ask.cursor() == null ? START : parse(ask.cursor());
    }

    /** A page of rows that were asked for with one more than its limit, which tells whether anything follows. */
    <R, T> Page<T> page(List<R> rows, Page.Ask ask, Function<R, Place> place, Function<List<R>, List<T>> mapping) {
        if (rows.size() <= ask.limit()) {
            return new Page<>(mapping.apply(rows), null);
        }
        var shown = rows.subList(0, ask.limit());
        var last = place.apply(shown.get(ask.limit() - 1));
        var text = list + last.key() + ":" + last.seq();
        return new Page<>(
                mapping.apply(shown),
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private Place parse(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (text.startsWith(list)) {
                var numbers = text.substring(list.length()).split(":", 2);
                return new Place(Long.parseLong(numbers[0]), Long.parseLong(numbers[numbers.length - 1]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.unknown(notOurs);
        }
        throw Cursor.unknown(null);
    }
}
