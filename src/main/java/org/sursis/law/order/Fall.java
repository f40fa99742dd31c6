package org.sursis.law.order;

import java.time.Instant;
import java.util.List;
import org.sursis.docket.CaseFile;
import org.sursis.law.order.KeptDeadline.Course;

/** A deadline that nothing sets running any more: its event was taken back, or its rule left the pack. */
final class Fall {
    private final KeptDeadline before;
    private final CaseFile file;
    private final Instant at;

    Fall(KeptDeadline before, CaseFile file, Instant at) {
        this.before = before;
        this.file = file;
        this.at = at;
    }

    KeptDeadline kept() {
        return new KeptDeadline(
                before.limit(),
                Course.GONE,
                before.event(),
                null,
                null,
                before.pack(),
                before.place(),
                before.asked(),
                before.version() + 1,
                at,
                List.of());
    }

    Move move() {
        return new Move(
                before.limit().with(null),
                before.limit().dates(),
                Course.GONE,
                null,
                null,
                why(),
                before.version() + 1);
    }

    private Move.Why why() {
        if (file.events().stream().noneMatch(e -> e.id().equals(before.event()))) {
            return new Move.Why(
                    Move.Because.EVENT_CORRECTED, null, before.limit().event());
        }
        var jurisdiction = file.order().particulars().jurisdiction();
        return before.pack().startsWith(jurisdiction + " ")
                ? new Move.Why(Move.Because.PACK_CHANGED, before.pack(), null)
                : new Move.Why(Move.Because.ORDER_AMENDED, null, null);
    }
}
