package org.sursis.alert;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sursis.alert.Matter.Unacknowledged;
import org.sursis.alert.Matter.Unreachable;

/**
 * What somebody can have meant who answered behind the link of a message: what is in it, what had been said by then, and what reached them
 * since. A tap on the mail of the morning does not answer for a deadline that was recorded at night and that nobody has heard of.
 *
 * @param message whose link it was
 * @param reached the alerts of which a message to them was taken by a next hop
 */
public record Hearing(Delivery message, Set<UUID> reached) {

    /** Of the alerts that await an answer those that this one is about. */
    public List<Alert> meant(List<Alert> open) {
        var unheard = open.stream()
                .filter(alert -> !speaksOfOthers(alert) && !heard(alert))
                .map(Alert::at)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return open.stream()
                .filter(alert -> speaksOfOthers(alert) ? alert.at().isBefore(unheard) : heard(alert))
                .toList();
    }

    /** A call, and what is told in place of a message that did not arrive, are about what was said before them. */
    private static boolean speaksOfOthers(Alert alert) {
        return alert.matter() instanceof Unacknowledged || alert.matter() instanceof Unreachable;
    }

    private boolean heard(Alert alert) {
        return message.alerts().contains(alert.id())
                || reached.contains(alert.id())
                || !alert.at().isAfter(message.createdAt());
    }
}
