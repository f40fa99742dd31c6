package org.sursis.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Requests that carried an {@code Idempotency-Key}, and what was answered. Runs inside the scene's transaction. */
public interface Repeats {

    /**
     * Begins a request, or finds that it was answered before. Where the same key is being worked on by another
     * transaction this waits for it, for a bounded time.
     *
     * @param fingerprint SHA-256 of method, path and body
     * @return empty when the request is new and is now ours
     */
    Optional<Answered> begin(UUID organization, String key, byte[] fingerprint, Instant now);

    /** Records the answer of a request that {@link #begin} gave us. */
    void finish(UUID organization, String key, Answered answer);

    /** Forgets answers older than this. */
    int forget(Instant before);

    /** An answer as it was sent. {@code sameRequest} is false when the key came with another request before. */
    record Answered(boolean sameRequest, int status, String location, String etag, String body) {}
}
