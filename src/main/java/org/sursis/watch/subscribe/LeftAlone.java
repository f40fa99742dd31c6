package org.sursis.watch.subscribe;

import java.time.Instant;
import java.util.UUID;

/**
 * A subscription ended, and with it the last way to anybody who hears of an order; in the transaction that fires this. Whoever is told
 * instead is told in the same transaction.
 */
public record LeftAlone(UUID organization, UUID order, Instant at) {}
