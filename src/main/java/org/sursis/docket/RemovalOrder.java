package org.sursis.docket;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * One order against one person, known by the organization's own reference; the aggregate that everything hangs on.
 *
 * @param stay null when none is recorded
 * @param chainConfirmed counsel said that no filing is missing from the chain
 * @param closure null while the order is watched
 * @param openedAt when the watch began
 * @param revision rises by one with every change to the order, its filings or its contacts; a review is no change
 */
public record RemovalOrder(
        UUID id,
        UUID organization,
        Particulars particulars,
        RemovalHistory removal,
        Stay stay,
        boolean chainConfirmed,
        Closure closure,
        Instant openedAt,
        int revision) {

    /** True while the order is watched. */
    public boolean open() {
        return closure == null;
    }

    /** The file under which people know the order. */
    public String reference() {
        return particulars.reference();
    }

    /** The zone in which this order's days are counted: the removal's, or the jurisdiction's capital while no date is known. */
    public ZoneId zone() {
        return removal.current() == null
                ? seat(particulars.jurisdiction())
                : removal.current().zone();
    }

    /** The zone of a jurisdiction's capital. */
    public static ZoneId seat(String jurisdiction) {
        return ZoneId.of(
                switch (jurisdiction) {
                    case "us" -> "America/New_York";
                    case "uk" -> "Europe/London";
                    default -> "America/Toronto";
                });
    }

    /** The same order under changed particulars and another word on its chain. */
    public RemovalOrder with(Particulars changed, boolean confirmed) {
        return new RemovalOrder(id, organization, changed, removal, stay, confirmed, closure, openedAt, revision);
    }

    /** The same order whose chain counsel is to look at again. */
    public RemovalOrder unconfirmed() {
        return with(particulars, false);
    }

    /** The same order with its removal set, moved or confirmed. */
    public RemovalOrder with(RemovalHistory changed) {
        return new RemovalOrder(
                id, organization, particulars, changed, stay, chainConfirmed, closure, openedAt, revision);
    }

    /** The same order with a stay, or with none when null. */
    public RemovalOrder with(Stay changed) {
        return new RemovalOrder(
                id, organization, particulars, removal, changed, chainConfirmed, closure, openedAt, revision);
    }

    /** The same order, no longer watched. */
    public RemovalOrder closed(Closure why) {
        return new RemovalOrder(id, organization, particulars, removal, stay, chainConfirmed, why, openedAt, revision);
    }

    /** The same order after one more change. */
    public RemovalOrder revised() {
        return new RemovalOrder(
                id, organization, particulars, removal, stay, chainConfirmed, closure, openedAt, revision + 1);
    }
}
