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
 * @param closureAsked that one person asked to end the watch and no second one has confirmed it, or null; the watch goes on
 * @param glass the last time that one person alone made effective what waited for a second one, or null
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
        ClosureAsked closureAsked,
        BrokenGlass glass,
        Instant openedAt,
        int revision) {

    /** An order at which nothing waits for a second pair of eyes. */
    public RemovalOrder(
            UUID id,
            UUID organization,
            Particulars particulars,
            RemovalHistory removal,
            Stay stay,
            boolean chainConfirmed,
            Closure closure,
            Instant openedAt,
            int revision) {
        this(id, organization, particulars, removal, stay, chainConfirmed, closure, null, null, openedAt, revision);
    }

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
        return copy(changed, removal, stay, confirmed, new Ends(closure, closureAsked, glass), revision);
    }

    /** The same order whose chain counsel is to look at again. */
    public RemovalOrder unconfirmed() {
        return with(particulars, false);
    }

    /** The same order with its removal set, moved or confirmed. */
    public RemovalOrder with(RemovalHistory changed) {
        return copy(particulars, changed, stay, chainConfirmed, new Ends(closure, closureAsked, glass), revision);
    }

    /** The same order with a stay, or with none when null. */
    public RemovalOrder with(Stay changed) {
        return copy(particulars, removal, changed, chainConfirmed, new Ends(closure, closureAsked, glass), revision);
    }

    /** The same order, no longer watched. */
    public RemovalOrder closed(Closure why) {
        return ending(new Ends(why, null, glass));
    }

    /** The same order, watched until somebody else has seen that the watch is to end. */
    public RemovalOrder askedToClose(ClosureAsked why) {
        return ending(new Ends(null, why, glass));
    }

    /** The same order under watch, whatever was asked or done before. */
    public RemovalOrder watchedOn() {
        return ending(new Ends(null, null, glass));
    }

    /** The same order after one person alone made effective what waited for a second one. */
    public RemovalOrder broken(BrokenGlass by) {
        return ending(new Ends(closure, closureAsked, by));
    }

    /** The same order after one more change. */
    public RemovalOrder revised() {
        return copy(particulars, removal, stay, chainConfirmed, new Ends(closure, closureAsked, glass), revision + 1);
    }

    private RemovalOrder ending(Ends ends) {
        return copy(particulars, removal, stay, chainConfirmed, ends, revision);
    }

    private record Ends(Closure closure, ClosureAsked asked, BrokenGlass glass) {}

    private RemovalOrder copy(
            Particulars known, RemovalHistory when, Stay stayed, boolean confirmed, Ends ends, int number) {
        return new RemovalOrder(
                id,
                organization,
                known,
                when,
                stayed,
                confirmed,
                ends.closure,
                ends.asked,
                ends.glass,
                openedAt,
                number);
    }
}
