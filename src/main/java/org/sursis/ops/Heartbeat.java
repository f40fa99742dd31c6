package org.sursis.ops;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sursis.watch.KeepPulse;
import org.sursis.watch.Rehearse;
import org.sursis.watch.Round.RoundDone;
import org.sursis.watch.Round.RoundFailed;

/**
 * Tells somebody outside how the watch goes (healthchecks protocol: {@code /start} when the service begins, then a call after
 * complete rounds, {@code /fail} when the promise is not kept or rounds break off), so that silence is noticed where this machine
 * cannot speak for itself. Never in a rehearsal, and never in the way of the watch: the call is not waited for.
 */
@ApplicationScoped
class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long EVERY_NANOS = Duration.ofSeconds(30).toNanos();
    /** A database that is started anew breaks off a few rounds, and nobody is called for it. */
    private static final long BROKEN_NANOS = Duration.ofMinutes(2).toNanos();

    private final Optional<Beats> beats;
    private final KeepPulse pulse;
    private final Rehearse rehearse;
    private final boolean pacemaker;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private UUID run = UUID.randomUUID();
    private long calledAt = System.nanoTime() - EVERY_NANOS;
    private long wholeAt = System.nanoTime();
    private boolean lapsedBefore;

    Heartbeat(
            @ConfigProperty(name = "sursis.heartbeat-url") Optional<String> url,
            @ConfigProperty(name = "sursis.heartbeat-secret") Optional<String> secret,
            KeepPulse pulse,
            Rehearse rehearse,
            Clock clock,
            @ConfigProperty(name = "quarkus.scheduler.enabled", defaultValue = "true") boolean pacemaker) {
        this.beats =
                url.map(text -> new Beats(text.strip().replaceAll("/+$", ""), secret.orElse(null), clock, PATIENCE));
        this.pulse = pulse;
        this.rehearse = rehearse;
        this.pacemaker = pacemaker;
    }

    /** A command that runs once is no beginning of a watch. */
    void begins(@Observes StartupEvent start) {
        if (pacemaker && speaks()) {
            call(beats.orElseThrow().start(run));
        }
    }

    synchronized void completed(@Observes RoundDone round) {
        wholeAt = System.nanoTime();
        if (speaks() && itIsTime()) {
            var lapses = pulse.lapses();
            // Once may be a morning on which a hundred thousand orders are looked at; twice is late.
            boolean lapsed = !lapses.none() && lapsedBefore;
            lapsedBefore = !lapses.none();
            if (lapsed) {
                LOG.errorf("the promise is not kept: %s", lapses.named());
            }
            call(
                    lapsed
                            ? beats.orElseThrow().fail(run, lapses.named())
                            : beats.orElseThrow().success(run));
            run = UUID.randomUUID();
        }
    }

    /** As long as a round breaks off there is no success; after a while that is said, and not left to be noticed. */
    synchronized void brokeOff(@Observes RoundFailed round) {
        if (System.nanoTime() - wholeAt > BROKEN_NANOS && speaks() && itIsTime()) {
            call(beats.orElseThrow().fail(run, Map.of("roundsBrokenOff", 1L)));
        }
    }

    private boolean speaks() {
        return beats.isPresent() && rehearse.state().isEmpty();
    }

    private boolean itIsTime() {
        long now = System.nanoTime();
        if (now - calledAt < EVERY_NANOS) {
            return false;
        }
        calledAt = now;
        return true;
    }

    private void call(HttpRequest request) {
        http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            if (failure != null || answer.statusCode() >= 300) {
                // The address may hold a token: it is not printed.
                LOG.warnf(
                        "heartbeat was not taken: %s", failure == null ? "status " + answer.statusCode() : "no answer");
            }
        });
    }
}
