package org.sursis.store;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import org.sursis.alert.Delivery;
import org.sursis.docket.Language;
import org.sursis.notice.Notice;

/** Reads what messages say; of one that cannot be read, as much as other tables know. */
final class BareNotices {
    private static final Logger LOG = Logger.getLogger(BareNotices.class);

    private static final String ENVELOPE = """
            select o.reference, o.removal_zone, o.opened_at, c.name, c.language
            from removal_order o join contact c on c.order_id = o.id and c.id = ?
            where o.id = ?
            """;

    private final Sql sql;

    BareNotices(Sql sql) {
        this.sql = sql;
    }

    /** The notice in this JSON; a bare one where it is none. One poisonous row must not hold up all the others. */
    Notice read(Delivery delivery, String json) {
        try {
            return StoredJson.notice(json);
        } catch (StoredJson.Unreadable unreadable) {
            LOG.errorf(
                    "delivery=%s order=%s says what cannot be read (%s); its reader is told to sign in",
                    delivery.id(), delivery.order(), unreadable.getMessage());
            return bare(delivery);
        }
    }

    private Notice bare(Delivery delivery) {
        return sql.one(
                ENVELOPE,
                row -> Notice.bare(
                        Codes.to(Language.class, row.getString("language")),
                        delivery,
                        row.getString("reference"),
                        row.getString("name"),
                        zone(row.getString("removal_zone")),
                        Sql.instant(row, "opened_at")),
                delivery.contact(),
                delivery.order());
    }

    private static ZoneId zone(String known) {
        return known == null ? ZoneOffset.UTC : ZoneId.of(known);
    }
}
