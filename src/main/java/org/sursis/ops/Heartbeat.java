package org.sursis.ops;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sursis.watch.Rehearse;
import org.sursis.watch.Round.RoundDone;

/**
 * Tells somebody outside that rounds are being completed (healthchecks protocol: {@code /start} when the service begins,
 * then a call after complete rounds), so that silence is noticed where this machine cannot speak for itself. Never in a
 * rehearsal, and never in the way of the watch: the call is not waited for.
 */
@ApplicationScoped
class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long EVERY_NANOS = Duration.ofSeconds(30).toNanos();

    private final Optional<String> url;
    private final Rehearse rehearse;
    private final boolean pacemaker;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final AtomicLong lastAt = new AtomicLong(System.nanoTime() - EVERY_NANOS);

    Heartbeat(
            @ConfigProperty(name = "sursis.heartbeat-url") Optional<String> url,
            Rehearse rehearse,
            @ConfigProperty(name = "quarkus.scheduler.enabled", defaultValue = "true") boolean pacemaker) {
        this.url = url.map(text -> text.replaceAll("/+$", ""));
        this.rehearse = rehearse;
        this.pacemaker = pacemaker;
    }

    /** A command that runs once is no beginning of a watch. */
    void begins(@Observes StartupEvent start) {
        if (pacemaker) {
            call("/start");
        }
    }

    void completed(@Observes RoundDone round) {
        long last = lastAt.get();
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS && lastAt.compareAndSet(last, now)) {
            call("");
        }
    }

    private void call(String what) {
        if (url.isEmpty() || rehearse.state().isPresent()) {
            return;
        }
        var request = HttpRequest.newBuilder(URI.create(url.get() + what))
                .timeout(PATIENCE)
                .GET()
                .build();
        http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            if (failure != null || answer.statusCode() >= 300) {
                // The address may hold a token: it is not printed.
                LOG.warnf(
                        "heartbeat was not taken: %s", failure == null ? "status " + answer.statusCode() : "no answer");
            }
        });
    }
}
