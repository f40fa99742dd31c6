package org.sursis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.alert.QuietHours;
import org.sursis.docket.Language;
import org.sursis.watch.subscribe.Subscription;
import org.sursis.watch.subscribe.Wishes;

/** A row of the table of subscriptions. {@code seq} is its place in lists. */
record SubscriptionLine(long seq, Subscription subscription) {

    static SubscriptionLine of(ResultSet row) throws SQLException {
        return new SubscriptionLine(row.getLong("seq"), subscription(row));
    }

    static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                Sql.id(row, "id"),
                Sql.id(row, "organization_id"),
                Sql.id(row, "order_id"),
                Codes.to(Channel.class, row.getString("channel")),
                row.getString("address"),
                wishes(row),
                row.getString("invited_by"),
                Sql.instant(row, "created_at"),
                life(row),
                row.getInt("revision"));
    }

    private static Wishes wishes(ResultSet row) throws SQLException {
        return new Wishes(
                Codes.to(Language.class, row.getString("language")),
                ZoneId.of(row.getString("zone")),
                Optional.ofNullable(row.getString("quiet_hours"))
                        .map(QuietHours::of)
                        .orElse(null),
                row.getBoolean("digest"));
    }

    private static Subscription.Life life(ResultSet row) throws SQLException {
        return new Subscription.Life(
                Sql.instant(row, "confirmed_at"),
                Sql.instant(row, "trusted_since"),
                Sql.instant(row, "paused_at"),
                Sql.instant(row, "ended_at"),
                row.getString("because"),
                Sql.instant(row, "erased_at"));
    }

    /** What never changes, and then what may, in the order of {@link JdbcSubscriptions}'s insert. */
    static Object[] inserted(Subscription s) {
        return new Object[] {
            s.id(),
            s.organization(),
            s.order(),
            s.channel().code(),
            s.address(),
            s.wishes().language().code(),
            s.wishes().zone().getId(),
            quiet(s),
            s.wishes().digest(),
            s.invitedBy(),
            s.createdAt(),
            s.life().confirmedAt(),
            s.life().trustedSince(),
            s.revision()
        };
    }

    /** What may change, in the order of its update, the id last. */
    static Object[] changed(Subscription s) {
        var life = s.life();
        UUID id = s.id();
        return new Object[] {
            s.wishes().language().code(),
            s.wishes().zone().getId(),
            quiet(s),
            s.wishes().digest(),
            life.confirmedAt(),
            life.trustedSince(),
            life.pausedAt(),
            life.endedAt(),
            life.because(),
            s.revision(),
            id,
            s.revision() - 1
        };
    }

    private static String quiet(Subscription s) {
        return s.wishes().quietHours() == null ? null : s.wishes().quietHours().code();
    }
}
