package org.sursis.law.order;

import java.time.Instant;
import java.util.Optional;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Event;
import org.sursis.law.order.Move.Because;
import org.sursis.law.order.Move.Why;

/** Why a deadline is not what it was. What was recorded at this very moment is the reason of what changes at it. */
final class Reason {
    private final KeptDeadline before;
    private final Event trigger;
    private final CaseFile file;
    private final Instant at;

    Reason(KeptDeadline before, Event trigger, CaseFile file, Instant at) {
        this.before = before;
        this.trigger = trigger;
        this.file = file;
        this.at = at;
    }

    Why of(String pack, String place, String course) {
        var recorded = justRecorded();
        if (recorded.isPresent()) {
            return new Why(Because.EVENT_RECORDED, null, recorded.get());
        }
        if (before == null) {
            return new Why(Because.PACK_CHANGED, null, pack);
        }
        if (!before.asked().equals(course)) {
            return new Why(Because.EVENT_CORRECTED, null, trigger.code());
        }
        if (!before.place().equals(place)) {
            return new Why(Because.ORDER_AMENDED, null, null);
        }
        return before.pack().equals(pack)
                ? new Why(Because.CALENDAR_CHANGED, null, null)
                : new Why(Because.PACK_CHANGED, before.pack(), pack);
    }

    private Optional<String> justRecorded() {
        var stay = file.order().stay();
        if (stay != null && stay.since().equals(at)) {
            return Optional.of(Event.STAY_GRANTED);
        }
        return file.events().stream()
                .filter(e -> e.recordedAt().equals(at))
                .reduce((a, b) -> b)
                .map(Event::code);
    }
}
