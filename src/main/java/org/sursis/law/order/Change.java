package org.sursis.law.order;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sursis.docket.CaseFile;
import org.sursis.law.order.KeptDeadline.Course;

/** One deadline as it is now beside what was kept of it. */
final class Change {
    private final KeptDeadline before;
    private final OrderDeadline now;
    private final CaseFile file;
    private final Instant at;

    /** {@code before} is null where the deadline was never seen. */
    Change(KeptDeadline before, OrderDeadline now, CaseFile file, Instant at) {
        this.before = before;
        this.now = now;
        this.file = file;
        this.at = at;
    }

    Ledger.Entry entry() {
        var kept = kept();
        return new Ledger.Entry(now, kept.version(), kept.since(), waived(kept.oldWaivers()));
    }

    KeptDeadline kept() {
        boolean moved = moved();
        return new KeptDeadline(
                now.limit().with(now.dates() == null ? lastDates() : now.dates()),
                course(),
                now.event().id(),
                now.pause(),
                now.cannot(),
                now.pack(),
                now.place(),
                now.course(),
                before == null ? 1 : moved ? before.version() + 1 : before.version(),
                moved ? at : before.since(),
                oldWaivers());
    }

    /** What somebody must be told: never of what is done or given up; of what is new, only where it is watched or unknown. */
    Optional<Move> move() {
        boolean told = before != null || now.rule().watched() || now.cannot() != null;
        if (!moved() || !told || now.met() != null || waived(oldWaivers())) {
            return Optional.empty();
        }
        var why = new Reason(before, now.event(), file, at).of(now.pack(), now.place(), now.course());
        return Optional.of(
                new Move(now.limit(), lastDates(), course(), now.pause(), now.cannot(), why, kept().version()));
    }

    private boolean moved() {
        return before == null
                || before.course() != course()
                || (now.dates() != null && !now.dates().equals(before.limit().dates()))
                || !Objects.equals(now.pause(), before.pause())
                || !Objects.equals(now.cannot(), before.cannot());
    }

    private Course course() {
        return now.dates() != null ? Course.RUNS : now.pause() != null ? Course.PAUSED : Course.UNKNOWN;
    }

    private Dates lastDates() {
        return before == null ? null : before.limit().dates();
    }

    private boolean waived(List<UUID> old) {
        return !now.givenUp().isEmpty() && !old.containsAll(now.givenUp());
    }

    /** What was given up before this event gives up nothing of what the event set running. */
    private List<UUID> oldWaivers() {
        boolean sameEvent = before != null && before.event().equals(now.event().id()) && before.course() != Course.GONE;
        return sameEvent
                ? before.oldWaivers().stream().filter(now.givenUp()::contains).toList()
                : now.givenUp();
    }
}
