package org.sursis.rig;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** What the receivers saw, written down before they reply. Thread-safe; times are of the machine's clock, which nobody steps. */
final class ReceiverLog {
    private final ConcurrentLinkedQueue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Begun> begun = new ConcurrentLinkedQueue<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    /**
     * A message that was taken, whether or not the sender got to know.
     *
     * @param id its {@code Message-ID} up to the at sign, or its {@code webhook-id}
     * @param begunAt when the attempt began here
     * @param at when it was taken
     * @param hash of all its bytes as they came
     * @param link the token of the link in it
     */
    record Taken(String channel, String id, String recipient, Instant begunAt, Instant at, String hash, String link) {}

    /** An attempt that got as far as naming its recipient. */
    record Begun(String recipient, Instant at) {}

    void take(Taken message) {
        taken.add(message);
    }

    void begin(String recipient, Instant at) {
        begun.add(new Begun(recipient, at));
    }

    /** A recipient was refused for good. */
    void refuse(String recipient) {
        refused.add(recipient);
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    List<Begun> begun() {
        return List.copyOf(begun);
    }

    boolean refused(String recipient) {
        return refused.contains(recipient);
    }

    int count() {
        return taken.size();
    }

    /** The tokens of all links that were sent to somebody. */
    Stream<String> linksTo(String recipient) {
        return taken.stream()
                .filter(t -> t.recipient().equals(recipient) && t.link() != null)
                .map(Taken::link)
                .distinct();
    }
}
