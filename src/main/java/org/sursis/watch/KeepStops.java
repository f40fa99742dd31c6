package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** Writes down that the owner of a telephone wants nothing more, or something again, and who it was on which order's list. */
@ApplicationScoped
@Everywhere
class KeepStops {
    private final Stops stops;
    private final Journal journal;

    KeepStops(Stops stops, Journal journal) {
        this.stops = stops;
        this.journal = journal;
    }

    /** False when it was so already. */
    @Transactional
    boolean keep(String phone, StopWord word, Instant now) {
        boolean stop = word == StopWord.STOP;
        boolean changed = stop ? stops.stop(phone, now) : stops.resume(phone);
        if (changed) {
            var event = stop ? "sms-stopped" : "sms-resumed";
            journal.addAll(stops.readers(phone).stream()
                    .map(r -> new Journal.Entry(
                            r.organization(),
                            r.order(),
                            now,
                            r.name(),
                            event,
                            Map.of("to", r.name(), "channel", "sms")))
                    .toList());
        }
        return changed;
    }
}
