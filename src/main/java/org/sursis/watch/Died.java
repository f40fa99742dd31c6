package org.sursis.watch;

import java.time.Instant;

/**
 * Messages died, in the transaction that fires this. Whatever is done about it commits with it or not at all.
 *
 * @param since they ended then or later
 */
public record Died(Instant since, Instant at) {}
