package org.sursis.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sursis.watch.Lapses;

/** Where the promise is not kept, of one organization or of all; each from an index that holds little but what it counts. */
final class Lapsing {
    /** The tick comes every second; what waited for so long was not seen by any. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final String COUNT = """
            select
                (select count(*) from removal_order o
                    where o.closed_at is null and o.next_review_at < ? and (?::uuid is null or o.organization_id = ?)
                ) + (select count(*) from removal_order o
                    where o.closed_at is null and o.failing_since is not null and o.next_review_at >= ?
                        and (?::uuid is null or o.organization_id = ?)
                ) as overdue,
                (select count(*) from delivery d
                    where d.state in ('queued', 'retry', 'uncertain') and d.next_attempt_at < ? and d.expires_at > ?
                        and (?::uuid is null or d.organization_id = ?)
                        and not exists (select 1 from webhook w where w.id = d.webhook_id and w.resting_until >= ?)
                ) + (select count(*) from delivery d
                    where d.state = 'sending' and d.lease_until < clock_timestamp() - interval '1 minute'
                        and (?::uuid is null or d.organization_id = ?)
                ) as late,
                (select count(*) from delivery d
                    join removal_order o on o.organization_id = d.organization_id and o.id = d.order_id
                    where d.state = 'dead' and d.contact_id is not null and d.ended_at < ? and o.closed_at is null
                        and (o.reviewed_at is null or o.reviewed_at < d.ended_at)
                        and (?::uuid is null or d.organization_id = ?)
                ) as unowned,
                (select count(*) from removal_order o
                    where o.closed_at is null and o.next_review_at is null
                        and (?::uuid is null or o.organization_id = ?)
                ) as unwatched
            """;

    private Lapsing() {}

    static Lapses at(Sql sql, UUID organization, Instant now) {
        var before = now.minus(GRACE);
        var o = organization;
        return sql.one(
                COUNT,
                row -> new Lapses(
                        row.getLong("overdue"), row.getLong("late"), row.getLong("unowned"), row.getLong("unwatched")),
                before,
                o,
                o,
                before,
                o,
                o,
                before,
                now,
                o,
                o,
                before,
                o,
                o,
                before,
                o,
                o,
                o,
                o);
    }
}
