package org.sursis.sms;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.watch.Outcome;

/** Carries short messages that belong to no order. Needs nothing of a running service. */
public final class PlainSms {
    private final SmsGateway gateway;

    /** A way of its own to the gateway of these settings. */
    public PlainSms(SmsSettings settings) {
        this.gateway = SmsSender.gateway(settings, Set.of(Channel.SMS), HttpDoor.usual());
    }

    /**
     * Tries once, within bounded time. Thread-safe; never throws for anything that the other side can do.
     *
     * @param id the same for every copy
     * @param to E.164
     */
    public Outcome send(UUID id, String to, String text, Instant now) {
        return gateway.hand(new ShortMessage(id, to, text, "watchdog-" + id), now);
    }
}
