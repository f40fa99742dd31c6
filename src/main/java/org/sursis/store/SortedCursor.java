package org.sursis.store;

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

    private final Cursor cursor;

    SortedCursor(String list) {
        this.cursor = new Cursor(list);
    }

    /** Behind the row with this key and, among equals, below this sequence number. */
    record Place(long key, long seq) {
        private static Place of(String position) {
            var numbers = position.split(":", 2);
            return new Place(Cursor.number(numbers[0]), Cursor.number(numbers[numbers.length - 1]));
        }

        private String position() {
            return key + ":" + seq;
        }
    }

    Place place(Page.Ask ask) {
        return ask.cursor() == null ? START : Place.of(cursor.position(ask));
    }

    /** A page of rows that were asked for with one more than its limit, which tells whether anything follows. */
    <R, T> Page<T> page(List<R> rows, Page.Ask ask, Function<R, Place> place, Function<List<R>, List<T>> mapping) {
        return cursor.pageAt(rows, ask, row -> place.apply(row).position(), mapping);
    }
}
