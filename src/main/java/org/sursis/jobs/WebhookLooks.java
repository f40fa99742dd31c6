package org.sursis.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.sursis.watch.webhooks.LookAfterWebhooks;

/** Sees once a minute to webhooks that take nothing. */
@ApplicationScoped
class WebhookLooks implements InRealTime {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Metronome metronome;

    WebhookLooks(LookAfterWebhooks webhooks) {
        this.metronome = new Metronome("sursis-webhook-looks", EVERY, webhooks::run);
    }

    @Override
    public void start() {
        metronome.start();
    }

    @Override
    public void stop() {
        metronome.stop();
    }
}
