package org.sursis.watch.eyes;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Language;
import org.sursis.watch.Actor;
import org.sursis.watch.Role;

/**
 * Something that who works alone is to look at a second time, by the link in a letter.
 *
 * @param since when it was done, which tells it from what was done to the same order before and after
 * @param reader who is asked
 */
public record LookAgain(UUID id, UUID organization, UUID order, What what, Instant since, Reader reader) {

    /** What was done. */
    public enum What {
        /** The removal was moved later; the earlier date stays watched. */
        MOVED_LATER,
        /** Nobody who was of tier 1 is on the list; they are told all the same. */
        PEOPLE_LEFT,
        /** The watch ended. */
        WATCH_ENDED
    }

    /** A person with a mailbox: a member, or one on a list of contacts. */
    public record Reader(UUID id, String name, String email, Language language) {}

    /** True while a second look at it changes something. */
    public boolean waits(CaseFile file, Instant now) {
        var order = file.order();
        return switch (what) {
            case MOVED_LATER ->
                order.removal().heldAt(now).isPresent()
                        && since.equals(order.removal().setAt());
            case PEOPLE_LEFT ->
                file.leaving().stream().anyMatch(c -> since.equals(c.leaving().since()));
            case WATCH_ENDED ->
                !order.open() && since.equals(order.closure().at()) && !now.isAfter(since.plus(EndWatch.RESUMABLE));
        };
    }

    /** Whoever holds the link. */
    public Actor actor() {
        return new Actor(organization, reader.id(), reader.name(), Role.COUNSEL);
    }

    /** How long the letter is of use. */
    Duration lasts() {
        return what == What.WATCH_ENDED ? EndWatch.RESUMABLE : Duration.ofDays(7);
    }
}
