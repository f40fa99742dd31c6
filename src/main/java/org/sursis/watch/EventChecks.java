package org.sursis.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Event;
import org.sursis.law.LawBook;
import org.sursis.law.RulePack;
import org.sursis.watch.Refusal.Fault;

/** What must hold of an event before it is recorded; pointers lead into the event. */
final class EventChecks {
    /** The direct way, which needs no rule of receipt. */
    private static final String IN_PERSON = "in-person";
    /** Events that every jurisdiction knows, whether a rule names them or not. */
    private static final List<String> EVERYWHERE = List.of(
            Event.DETAINED, Event.RELEASED, Event.STAY_GRANTED, Event.STAY_ENDED, "direction-to-report-received");

    private static final int OLDEST_YEARS = 60;
    private static final int MOST = 200;

    private final CaseFile file;
    private final Optional<RulePack> pack;
    private final List<Fault> faults = new ArrayList<>();

    EventChecks(CaseFile file, LawBook book) {
        this.file = file;
        this.pack = book.pack(file.order().particulars().jurisdiction());
    }

    /** Refuses with every fault found so far. */
    void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, faults);
        }
    }

    EventChecks happened(Event event, Instant now) {
        code(event);
        how(event);
        moment(event, now);
        if (file.events().stream().anyMatch(event::sameAs)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "/event", "is recorded already for that time");
        }
        if (file.events().size() >= MOST) {
            fault("", "an order holds " + MOST + " events at the most");
        }
        if (event.code().equals(Event.RELEASED)) {
            release(event);
        }
        return this;
    }

    private void code(Event event) {
        var known = codes();
        if (!known.contains(event.code())) {
            fault(
                    "/event",
                    "is no event that the rules of this jurisdiction know; expected one of "
                            + String.join(", ", known));
        }
    }

    private Set<String> codes() {
        var named = pack.stream()
                .flatMap(p -> p.rules().stream())
                .flatMap(r -> Stream.concat(r.events().stream(), r.metBy().stream()));
        var codes = new TreeSet<>(EVERYWHERE);
        named.forEach(codes::add);
        return codes;
    }

    private void how(Event event) {
        if (event.how() == null || event.how().equals(IN_PERSON)) {
            return;
        }
        var ways = new TreeSet<>(Set.of(IN_PERSON));
        pack.stream()
                .flatMap(p -> p.rules().stream())
                .filter(r -> r.events().contains(event.code()))
                .forEach(r -> ways.addAll(r.receivedBy().keySet()));
        if (!ways.contains(event.how())) {
            fault(
                    "/how",
                    "is no way for which a rule says when this event counts as received; expected one of "
                            + String.join(", ", ways));
        }
    }

    private void moment(Event event, Instant now) {
        var zone = file.order().zone();
        var today = CivilTime.day(now, zone);
        if (event.on().isAfter(today)) {
            fault("/on", "must not be in the future; it is " + today + " in " + zone);
        } else if (event.on().isBefore(today.minusYears(OLDEST_YEARS))) {
            fault("/on", "lies more than " + OLDEST_YEARS + " years back");
        } else if (event.at() != null && CivilTime.skipped(event.on(), event.at(), zone)) {
            fault("/at", "does not exist on that day in " + zone + ": the clocks are put forward over it");
        } else if (event.at() != null
                && CivilTime.instant(event.on(), event.at(), zone).isAfter(now)) {
            fault("/at", "must not be in the future");
        }
    }

    private void release(Event released) {
        var detentions = file.events().stream()
                .filter(e -> e.code().equals(Event.DETAINED))
                .toList();
        if (detentions.isEmpty()) {
            fault("/event", "needs a detention before it; record " + Event.DETAINED + " first");
        } else if (detentions.stream().noneMatch(d -> released.after(d))) {
            fault("/on", "lies before the detention; where both fell on one day, give their hours");
        }
    }

    /** Nobody is released who was not detained. */
    static void refuseDangling(List<Event> events) {
        boolean dangling = events.stream()
                .filter(e -> e.code().equals(Event.RELEASED))
                .anyMatch(r -> events.stream().noneMatch(d -> d.code().equals(Event.DETAINED) && r.after(d)));
        if (dangling) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT,
                    "",
                    "a release is recorded after this detention; take the release back first");
        }
    }

    private void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }
}
