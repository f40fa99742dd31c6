package org.sursis.watch;

import java.time.Instant;
import org.sursis.alert.Verdict;
import org.sursis.docket.RemovalOrder;

/** A review raised something, in the transaction that fires this. Whatever is done about it commits with it or not at all. */
public record Reviewed(RemovalOrder order, Verdict verdict, Instant at) {}
