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
        return ask.cursor() == null ? Long.MAX_VALUE : parse(ask.cursor());
    }

    /** The sequence number that a list going up goes on above. */
    long above(Page.Ask ask) {
        return ask.cursor() == null ? 0 : parse(ask.cursor());
    }

    /** A page of rows that were asked for with one more than its limit, which tells whether anything follows. */
    <R, T> Page<T> page(List<R> rows, Page.Ask ask, ToLongFunction<R> seq, Function<List<R>, List<T>> mapping) {
        if (rows.size() <= ask.limit()) {
            return new Page<>(mapping.apply(rows), null);
        }
        var shown = rows.subList(0, ask.limit());
        var last = list + seq.applyAsLong(shown.get(ask.limit() - 1));
        var next = Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.US_ASCII));
        return new Page<>(mapping.apply(shown), next);
    }

    private long parse(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (text.startsWith(list)) {
                return Long.parseLong(text.substring(list.length()));
            }
        } catch (IllegalArgumentException notOurs) {
            throw unknown(notOurs);
        }
        throw unknown(null);
    }

    static Refusal unknown(Throwable cause) {
        var refusal = Refusal.of(Refusal.Kind.NOT_ALLOWED, "/cursor", "not a cursor that this list gave out");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
