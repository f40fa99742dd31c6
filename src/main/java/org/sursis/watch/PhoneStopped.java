package org.sursis.watch;

import java.time.Instant;

/** The owner of a telephone (E.164) wants nothing more; fired outside a transaction, once that is committed. */
public record PhoneStopped(String phone, Instant at) {}
