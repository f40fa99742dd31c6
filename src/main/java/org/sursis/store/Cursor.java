package org.sursis.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.sursis.watch.Page;
import org.sursis.watch.Refusal;

/**
 * Where a list goes on: behind the row with this sequence number. Every paged table numbers its rows as they arrive, so one
 * number is the whole sort key. The cursor names its list; that of another list is refused, not misread.
 */
final class Cursor {
    private final String list;

    Cursor(String list) {
        this.list = list + ":";
    }

    /** The sequence number that a list going down goes on below. */
    long below(Page.Ask ask) {
        return ask.cursor() == null ? Long.MAX_VALUE : number(position(ask));
    }

    /** The sequence number that a list going up goes on above. */
    long above(Page.Ask ask) {
        return ask.cursor() == null ? 0 : number(position(ask));
    }

    /** A page of rows that were asked for with one more than its limit, which tells whether anything follows. */
    <R, T> Page<T> page(List<R> rows, Page.Ask ask, ToLongFunction<R> seq, Function<List<R>, List<T>> mapping) {
        return pageAt(rows, ask, row -> Long.toString(seq.applyAsLong(row)), mapping);
    }

    /** The same where it takes more than one number to say where a row stands. */
    <R, T> Page<T> pageAt(
            List<R> rows, Page.Ask ask, Function<R, String> position, Function<List<R>, List<T>> mapping) {
        if (rows.size() <= ask.limit()) {
            return new Page<>(mapping.apply(rows), null);
        }
        var shown = rows.subList(0, ask.limit());
        var last = list + position.apply(shown.get(ask.limit() - 1));
        var next = Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.US_ASCII));
        return new Page<>(mapping.apply(shown), next);
    }

    /** Where the row stands that a given cursor names. */
    String position(Page.Ask ask) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(ask.cursor()), StandardCharsets.US_ASCII);
            if (text.startsWith(list)) {
                return text.substring(list.length());
            }
        } catch (IllegalArgumentException notOurs) {
            throw unknown(notOurs);
        }
        throw unknown(null);
    }

    /** One number of a position. */
    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            throw unknown(notOurs);
        }
    }

    private static Refusal unknown(Throwable cause) {
        var refusal = Refusal.of(Refusal.Kind.NOT_ALLOWED, "/cursor", "not a cursor that this list gave out");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
