package org.sursis.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sursis.watch.Pulse.Counts;

/** The numbers of the watch, of one organization or of all; each from an index that holds little but what it counts. */
final class Counting {
    /** A review that is this late is overdue; before that the tick is merely on its way. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final String OPEN = "select count(*) as n from removal_order x where x.closed_at is null";

    private static final String OVERDUE = OPEN + " and x.next_review_at < ?";

    /** Its wake-up is set anew after each look that failed, and so never late. */
    private static final String FAILING = OPEN + " and x.failing_since is not null and x.next_review_at >= ?";

    private static final String WAITING =
            "select count(*) as n from delivery x where x.state in ('queued', 'retry', 'uncertain') and x.due_at <= ?";

    private static final String ON_THE_WAY =
            "select count(*) as n from delivery x where x.state = 'sending' and x.due_at <= ?";

    private static final String UNANSWERED = """
            select count(*) as n from alert x
            where x.answer_by is not null and x.moot is null and (x.answer_word is null or x.answer_word = 'not-mine')
            """;

    /** Something may be taken in the very instant of the look that found nobody, so "since" includes that instant. */
    private static final String UNREACHABLE = """
            select count(*) as n from removal_order x
            where x.unreachable and x.closed_at is null
                and not exists (
                    select 1 from delivery s
                    where s.order_id = x.id and s.contact_id is not null and s.state in ('sent', 'confirmed') and s.sent_at >= x.reviewed_at)
            """;

    private static final String STALE = """
            select count(distinct x.order_id) as n from alert x
            where x.kind = 'stale-date' and x.moot is null and (x.answer_word is null or x.answer_word = 'not-mine')
                and exists (select 1 from removal_order o where o.id = x.order_id and o.closed_at is null)
            """;

    private static final String PAUSED =
            "select count(*) as n from subscription x where x.paused_at is not null and x.ended_at is null";

    private static final String LAST_REVIEW = "select max(x.reviewed_at) as at from removal_order x where true";

    private static final String NEXT_REVIEW =
            "select min(x.next_review_at) as at from removal_order x where x.closed_at is null";

    private final Sql sql;
    private final UUID organization;

    Counting(Sql sql, UUID organization) {
        this.sql = sql;
        this.organization = organization;
    }

    Counts at(Instant now) {
        return new Counts(
                count(OPEN),
                count(OVERDUE, now.minus(GRACE)) + count(FAILING, now.minus(GRACE)),
                count(WAITING, now) + count(ON_THE_WAY, now),
                count(UNANSWERED),
                count(UNREACHABLE),
                count(STALE),
                count(PAUSED),
                instant(LAST_REVIEW),
                instant(NEXT_REVIEW));
    }

    private long count(String query, Object... arguments) {
        return one(query, row -> row.getLong("n"), arguments);
    }

    private Instant instant(String query) {
        return one(query, row -> Sql.instant(row, "at"));
    }

    private <T> T one(String query, Sql.Reader<T> reader, Object... arguments) {
        if (organization == null) {
            return sql.one(query, reader, arguments);
        }
        var and = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, and, 0, arguments.length);
        and[arguments.length] = organization;
        return sql.one(query + " and x.organization_id = ?", reader, and);
    }
}
