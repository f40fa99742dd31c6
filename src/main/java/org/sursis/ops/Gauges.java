package org.sursis.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.ToLongFunction;
import org.sursis.watch.KeepPulse;
import org.sursis.watch.Pulse;
import org.sursis.watch.Troubles;

/** How the watch stands, for Prometheus. No label carries an id or a name. */
@ApplicationScoped
class Gauges {
    /** One scrape reads every gauge; the database is asked once for all of them. */
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final KeepPulse pulse;
    private final Troubles troubles;
    private Pulse.Counts counts;
    private long countedAt;

    Gauges(KeepPulse pulse, Troubles troubles) {
        this.pulse = pulse;
        this.troubles = troubles;
    }

    void register(@Observes StartupEvent start, MeterRegistry registry) {
        FunctionCounter.builder("sursis.messages.plain", troubles, Troubles::plainMessages)
                .description("Messages that could not be put into words and left as a plain call to sign in")
                .register(registry);
        FunctionCounter.builder("sursis.results.spooled", troubles, Troubles::spooledResults)
                .description("Results of attempts that the database could not take when they came")
                .register(registry);
        FunctionCounter.builder("sursis.returns.unread", troubles, Troubles::unreadReturns)
                .description("Mails that came back and say nothing that was understood")
                .register(registry);
        gauge(registry, "sursis.orders.open", "Orders under watch", Pulse.Counts::openOrders);
        gauge(registry, "sursis.reviews.overdue", "Open orders not looked at in time", Pulse.Counts::overdueReviews);
        gauge(
                registry,
                "sursis.deliveries.undelivered",
                "Messages due and not taken by a next hop",
                Pulse.Counts::undelivered);
        gauge(registry, "sursis.alerts.unacknowledged", "Alerts that await an answer", Pulse.Counts::unacknowledged);
        gauge(
                registry,
                "sursis.orders.unreachable",
                "Orders nobody can be reached for",
                Pulse.Counts::unreachableOrders);
        gauge(
                registry,
                "sursis.subscriptions.paused",
                "Subscriptions whose messages did not arrive",
                Pulse.Counts::pausedSubscriptions);
        gauge(registry, "sursis.orders.stale", "Orders whose date nobody confirmed", Pulse.Counts::staleDates);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToLongFunction<Pulse.Counts> count) {
        Gauge.builder(name, () -> count.applyAsLong(counts())).description(what).register(registry);
    }

    private synchronized Pulse.Counts counts() {
        if (counts == null || System.nanoTime() - countedAt > FRESH_NANOS) {
            counts = pulse.everywhere();
            countedAt = System.nanoTime();
        }
        return counts;
    }
}
