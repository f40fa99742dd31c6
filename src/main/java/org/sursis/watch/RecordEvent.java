package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sursis.docket.Event;

/**
 * What happened to an order is recorded, or taken back. The deadlines that follow are computed, and told of, in the same
 * transaction. {@code ifRevision} is the order's revision that the caller looked at, or null for any.
 */
@ApplicationScoped
public class RecordEvent {
    private final Changing changing;
    private final Law law;

    RecordEvent(Changing changing, Law law) {
        this.changing = changing;
        this.law = law;
    }

    /** What happened, as somebody tells it. {@code id} is the caller's choice. */
    public record Happened(UUID id, String code, LocalDate on, LocalTime at, String how) {}

    /**
     * Records what happened.
     *
     * @throws Refusal when the jurisdiction's rules know no such event, or it cannot have happened so
     */
    @Transactional
    public Watched record(Actor who, UUID id, Integer ifRevision, Happened what) {
        var it = changing.locked(who, id, ifRevision);
        var event = new Event(
                what.id(), it.file().nextEvent(), what.code(), what.on(), what.at(), what.how(), it.now(), who.name());
        new EventChecks(it.file(), law.book()).happened(event, it.now()).refuseIfAny();
        var events = new ArrayList<>(it.file().events());
        events.add(event);
        return changing.change(it, file -> file.withEvents(events), "event-recorded", details(event));
    }

    /** Takes back what was recorded in error. */
    @Transactional
    public Watched takeBack(Actor who, UUID id, Integer ifRevision, UUID event) {
        var it = changing.locked(who, id, ifRevision);
        var known = it.file().events().stream()
                .filter(e -> e.id().equals(event))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("event"));
        var events =
                it.file().events().stream().filter(e -> !e.id().equals(event)).toList();
        EventChecks.refuseDangling(events);
        return changing.change(it, file -> file.withEvents(events), "event-taken-back", details(known));
    }

    private static Map<String, String> details(Event event) {
        var details = new TreeMap<String, String>();
        details.put("event", event.code());
        details.put("on", event.on().toString());
        if (event.at() != null) {
            details.put("at", event.at().toString());
        }
        if (event.how() != null) {
            details.put("how", event.how());
        }
        return details;
    }
}
