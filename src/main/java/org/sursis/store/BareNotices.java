package org.sursis.store;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;
import org.sursis.alert.Delivery;
import org.sursis.docket.Language;
import org.sursis.notice.Bulletin;
import org.sursis.notice.Notice;

/** Reads what messages say; of one that cannot be read, as much as other tables know. */
final class BareNotices {
    private static final Logger LOG = Logger.getLogger(BareNotices.class);

    private static final String ENVELOPE = """
            select o.reference, o.removal_zone, o.opened_at, c.name, c.language
            from removal_order o left join contact c on c.order_id = o.id and c.id = ?
            where o.id = ?
            """;

    private static final String SUBSCRIBER = """
            select s.language, s.zone, o.name from subscription s join organization o on o.id = s.organization_id where s.id = ?
            """;

    private final Sql sql;

    BareNotices(Sql sql) {
        this.sql = sql;
    }

    /** What a message says; {@code bulletin} is null unless a subscriber is told, of whose message the notice is the envelope. */
    record Says(Notice notice, Bulletin bulletin) {}

    /** What is in this JSON; nothing but an envelope where it cannot be read. One poisonous row must not hold up all the others. */
    Says read(Delivery delivery, String json) {
        try {
            return delivery.subscriber() == null
                    ? new Says(StoredJson.notice(json), null)
                    : enveloped(delivery, StoredJson.bulletin(json));
        } catch (StoredJson.Unreadable unreadable) {
            LOG.errorf(
                    "delivery=%s order=%s says what cannot be read (%s); its reader is told to sign in",
                    delivery.id(), delivery.order(), unreadable.getMessage());
            return delivery.subscriber() == null ? new Says(bare(delivery), null) : unread(delivery);
        }
    }

    private static Says enveloped(Delivery delivery, Bulletin bulletin) {
        var order = bulletin.only();
        var envelope = Notice.bare(
                bulletin.language(),
                delivery,
                order == null ? bulletin.house() : order.reference(),
                "",
                bulletin.zone(),
                delivery.createdAt());
        return new Says(envelope, bulletin);
    }

    /** Of one that cannot be read its reader is told no more than that there is something to be settled. */
    private Says unread(Delivery delivery) {
        return sql.one(
                SUBSCRIBER,
                row -> enveloped(
                        delivery,
                        new Bulletin(
                                Codes.to(Language.class, row.getString("language")),
                                Bulletin.Occasion.DIGEST,
                                row.getString("name"),
                                List.of(),
                                ZoneId.of(row.getString("zone")),
                                delivery.createdAt(),
                                null)),
                delivery.subscriber());
    }

    private Notice bare(Delivery delivery) {
        return sql.one(
                ENVELOPE,
                row -> Notice.bare(
                        delivery.contact() == null ? Language.EN : Codes.to(Language.class, row.getString("language")),
                        delivery,
                        row.getString("reference"),
                        delivery.contact() == null ? delivery.address() : row.getString("name"),
                        zone(row.getString("removal_zone")),
                        Sql.instant(row, "opened_at")),
                delivery.contact(),
                delivery.order());
    }

    private static ZoneId zone(String known) {
        return known == null ? ZoneOffset.UTC : ZoneId.of(known);
    }
}
