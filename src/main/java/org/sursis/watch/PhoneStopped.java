package org.sursis.watch;

import java.time.Instant;

/** The owner of a telephone (E.164) wants nothing more, in the transaction that fires this. */
public record PhoneStopped(String phone, Instant at) {}
