package org.sursis.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sursis.watch.Journal.Entry;

/** Calling back whatever waits for a reader who is told nothing any more, on one connection. */
final class Silencing {
    /** As where an alert is stopped: what is on its way ends with the attempt that is under way. */
    private static final String SILENCE = """
            with stopped as materialized (
                select d.id from delivery d
                where d.%s = any (?) and d.state in ('queued', 'retry', 'uncertain', 'sending') and not d.unwanted
                order by d.id
                for no key update
            )
            update delivery d
            set state = case when d.state = 'sending' then 'sending' else 'cancelled' end,
                unwanted = (d.state = 'sending'),
                next_attempt_at = null
            from stopped s where d.id = s.id
            returning d.*, null as reader
            """;

    private static final String SUBSCRIBERS = String.format(Locale.ROOT, SILENCE, "subscriber_id");
    private static final String WEBHOOKS = String.format(Locale.ROOT, SILENCE, "webhook_id");

    private final Sql sql;
    private final String because;
    private final String who;
    private final Instant at;

    /** @param because the code of why; {@code who} did it, for the journal */
    Silencing(Sql sql, String because, String who, Instant at) {
        this.sql = sql;
        this.because = because;
        this.who = who;
        this.at = at;
    }

    /** What the journal is to tell of messages to these subscriptions. */
    List<Entry> subscribers(Collection<UUID> ids) {
        return silenced(SUBSCRIBERS, ids);
    }

    /** The same of messages to these webhooks. */
    List<Entry> webhooks(Collection<UUID> ids) {
        return silenced(WEBHOOKS, ids);
    }

    private List<Entry> silenced(String how, Collection<UUID> ids) {
        return sql.query(
                how,
                row -> Telling.of(row)
                        .with("because", because)
                        .with("underWay", row.getBoolean("unwanted") ? true : null)
                        .entry("delivery-cancelled", at, who),
                sql.ids(ids));
    }
}
