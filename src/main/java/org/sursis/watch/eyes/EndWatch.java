package org.sursis.watch.eyes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sursis.alert.Alert;
import org.sursis.alert.Alert.Moot;
import org.sursis.alert.NothingToLose;
import org.sursis.docket.Closure;
import org.sursis.docket.ClosureAsked;
import org.sursis.watch.Actor;
import org.sursis.watch.Alerts;
import org.sursis.watch.Changing;
import org.sursis.watch.Outbox;
import org.sursis.watch.Refusal;
import org.sursis.watch.SecondEyes;
import org.sursis.watch.Watched;
import org.sursis.watch.eyes.LookAgain.What;

/**
 * The end of a watch. Asked for by one person, it is said at once, and everything goes on until a second one has confirmed it; it ends at
 * once where it silences nothing, and where whoever asks is alone: who is alone would otherwise be called for an hour about a file that
 * is done, and can take it back as easily.
 */
@ApplicationScoped
public class EndWatch {
    /** How long a watch that has ended can be taken up again as it was. */
    public static final Duration RESUMABLE = Duration.ofHours(72);

    private final Changing changing;
    private final SecondEyes eyes;
    private final Alerts alerts;
    private final Outbox outbox;
    private final AskToLookAgain again;

    EndWatch(Changing changing, SecondEyes eyes, Alerts alerts, Outbox outbox, AskToLookAgain again) {
        this.changing = changing;
        this.eyes = eyes;
        this.alerts = alerts;
        this.outbox = outbox;
        this.again = again;
    }

    /** Ends the watch, or asks for its end; asked for by one person and then by another, it ends. */
    @Transactional
    public Watched close(Actor who, UUID id, Integer ifRevision, String reason, String note) {
        var it = changing.locked(who, id, ifRevision);
        var asked = new ClosureAsked(reason, note, it.now(), SecondEyes.by(who));
        var before = it.file().order().closureAsked();
        boolean second = before != null && !before.by().sameAs(asked.by());
        boolean silences = !NothingToLose.in(changing.situation(it), it.now());
        boolean alone = eyes.alone(who.organization(), it.now());
        if (second || alone || !silences) {
            var ended = ended(it, new Closure(reason, note, it.now(), who.name()), before);
            if (alone && silences) {
                again.ask(who, ended.file(), What.WATCH_ENDED, it.now());
            }
            return ended;
        }
        if (asked.sameAs(before)) {
            return it.order();
        }
        return changing.change(
                it, file -> file.with(file.order().askedToClose(asked)), "closure-asked", facts(reason, note));
    }

    /** A second person has seen that the watch is to end. */
    @Transactional
    public Watched confirm(Actor who, UUID id, Integer ifRevision) {
        var it = changing.locked(who, id, ifRevision);
        var asked = it.file().order().closureAsked();
        if (asked == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "/closureAsked", "is null: nobody asked to end the watch");
        }
        eyes.refuseUnlessItCounts(who, asked.by(), asked.at(), it.now());
        return ended(it, asked.confirmed(it.now()), asked);
    }

    private Watched ended(Changing.Held it, Closure closure, ClosureAsked asked) {
        var facts = facts(closure.reason(), closure.note());
        if (asked != null) {
            facts.put("askedBy", asked.by().name());
        }
        return changing.change(it, file -> file.with(file.order().closed(closure)), "order-closed", facts);
    }

    /** Takes it back: what was asked for, or within {@link #RESUMABLE} what was done. Everything goes on as if it had not been. */
    @Transactional
    public Watched takeBack(Actor who, UUID id, Integer ifRevision) {
        var it = changing.lockedEvenIfClosed(who, id, ifRevision);
        var order = it.file().order();
        if (order.open() && order.closureAsked() == null) {
            throw Refusal.notFound("closure");
        }
        return order.open() ? goOn(it, "closure-withdrawn") : resume(it);
    }

    private Watched resume(Changing.Held it) {
        var order = it.file().order();
        if (it.now().isAfter(order.closure().at().plus(RESUMABLE))) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT,
                    "/closure",
                    "ended more than " + RESUMABLE.toHours() + " hours ago; register the order anew");
        }
        var awake = alerts.of(order.id()).stream()
                .filter(a -> a.moot() == Moot.CLOSED)
                .map(a -> a.moot(null))
                .toList();
        alerts.save(awake);
        outbox.revive(
                order.id(),
                awake.stream().filter(a -> !a.taken()).map(Alert::id).toList(),
                it.who().name(),
                it.now());
        return goOn(it, "watch-resumed");
    }

    private Watched goOn(Changing.Held it, String event) {
        return changing.change(it, file -> file.with(file.order().watchedOn()), event, Map.of());
    }

    private static TreeMap<String, String> facts(String reason, String note) {
        var facts = new TreeMap<>(Map.of("reason", reason));
        if (note != null) {
            facts.put("note", note);
        }
        return facts;
    }
}
