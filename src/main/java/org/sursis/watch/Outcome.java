package org.sursis.watch;

import java.time.Duration;

/**
 * What became of one attempt to hand a message to the next hop. Reasons are short, name the phase and the number, and
 * hold no address.
 */
public sealed interface Outcome {

    /** The reason in a few words, for the operator and the attempts list. */
    String because();

    /** True when an operator should look: the fault is ours, or the message cannot be delivered. */
    boolean alarm();

    /** The next hop took it. {@code providerId} is its own name for the message, or null. */
    record Accepted(String providerId, String because) implements Outcome {
        @Override
        public boolean alarm() {
            return false;
        }
    }

    /** Not taken, for now. {@code after} is how long the other side asked us to wait, or null. */
    record RetryLater(String because, Duration after, boolean alarm) implements Outcome {}

    /** The next hop itself could not be reached, or not be talked to: nothing about this message is to blame. */
    record Away(String because, boolean alarm) implements Outcome {}

    /** It may have been taken: it is sent again under the same ids. */
    record Uncertain(String because) implements Outcome {
        @Override
        public boolean alarm() {
            return false;
        }
    }

    /** Refused for good; somebody else is told at once. */
    record Refused(String because, boolean alarm) implements Outcome {}
}
