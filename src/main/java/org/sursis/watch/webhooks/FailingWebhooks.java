package org.sursis.watch.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Webhooks that take nothing, and when they are seen to. Every method runs inside a transaction that the scene opened. */
public interface FailingWebhooks {

    /** It was tried and took nothing; how it stands now, or empty where it has ended. */
    Optional<Webhook> failed(UUID id, Instant now);

    /** Nothing is begun at it before then. */
    void rest(UUID id, Instant until);

    /** It asked to be spared the message that is under way to it until then: no look lets that one leave before. */
    void spare(UUID id, Instant until);

    /** It took something: if it had failed, what waits for it is due at once; returns how many. */
    int recovered(UUID id, Instant now);

    /** When it is that those that fail are seen to. */
    record Patience(Duration untilTold, Duration untilToldAgain, Duration untilTried) {}

    /** Those that somebody waits for and of which somebody is to be told now; each is noted as told. */
    List<Webhook> untold(Patience patience, Instant now);

    /** At each that was not tried for so long one of those that wait is due now, unless one is; returns how many. */
    int remind(Patience patience, Instant now);

    /** When the next of them is to be seen to. */
    Optional<Instant> nextLook(Patience patience);
}
