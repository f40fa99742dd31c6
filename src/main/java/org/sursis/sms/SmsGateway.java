package org.sursis.sms;

import java.time.Instant;
import org.sursis.watch.Outcome;

/** Whoever takes a short message from us. */
interface SmsGateway {

    /** Tries once, within bounded time. Thread-safe; never throws for anything that the other side can do. */
    Outcome hand(ShortMessage message, Instant now);
}
