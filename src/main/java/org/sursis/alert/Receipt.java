package org.sursis.alert;

import java.util.Optional;

/** What a next hop told about a message after it had taken it. */
public enum Receipt {
    /** It reached the handset, and the gateway signed that: nothing else confirms. */
    DELIVERED,
    /** It was given up for good: a bounce, a dead number. */
    FAILED,
    /** It is still under way, later than usual. */
    DELAYED,
    /** A mail server says that it passed it on, or that it put it into a mailbox. Nobody signed that, so it decides nothing. */
    PASSED_ON,
    /** The reader's own machine answered that nobody is there to read. */
    AWAY;

    /**
     * The state of a message after this news, or empty when the news changes nothing. News comes late, doubled and out of order, so
     * what has ended stays ended; and it may come before the attempt that it speaks of was written down.
     */
    public Optional<DeliveryState> after(DeliveryState state) {
        boolean handedOver =
                switch (state) {
                    case SENDING, SENT, RETRY, UNCERTAIN -> true;
                    case QUEUED, CONFIRMED, DEAD, CANCELLED -> false;
                };
        if (!handedOver) {
            return Optional.empty();
        }
        return switch (this) {
            case DELIVERED -> Optional.of(DeliveryState.CONFIRMED);
            case FAILED -> Optional.of(DeliveryState.DEAD);
            case DELAYED, PASSED_ON, AWAY -> Optional.empty();
        };
    }
}
