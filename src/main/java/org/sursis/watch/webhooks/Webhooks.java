package org.sursis.watch.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Webhooks as they are kept. Every method runs inside a transaction that the scene opened. */
public interface Webhooks {

    /** Stores a new one. */
    void add(Webhook webhook);

    /** Nobody else adds one to this organization before the end of the transaction. */
    void alone(UUID organization);

    /** Those of an organization that have not ended, oldest first. */
    List<Webhook> of(UUID organization);

    /** One of an organization's, ended or not. */
    Optional<Webhook> find(UUID organization, UUID id);

    /** One by its id alone, ended or not. */
    Optional<Webhook> find(UUID id);

    /**
     * Gives it another secret; the one before signs beside it until then, and so do those that signed beside that one until now. Empty
     * where it has ended.
     */
    Optional<Webhook> rotate(UUID id, Instant now, Instant oldUntil);

    /** Ends one, forgets whatever of its URL may be secret, and cancels what waits for it; what is on its way is not begun again. Nothing where it has ended. */
    void end(UUID id, String because, String who, Instant now);

    /** Those to which a message died then or later. */
    List<Webhook> missed(Instant since);
}
