package org.sursis.watch;

import java.time.Instant;
import org.sursis.docket.CaseFile;

/** Somebody changed an order; told inside the transaction of the change. */
public record OrderChanged(Actor who, CaseFile before, CaseFile after, Instant at) {}
