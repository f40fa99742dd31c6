package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sursis.alert.Matter.DateMoved;
import org.sursis.alert.Matter.DeadlineMoved;
import org.sursis.alert.Matter.StandingChanged;
import org.sursis.alert.Matter.Unreachable;
import org.sursis.alert.Matter.WatchEnded;
import org.sursis.alert.Matter.WatchStarted;
import org.sursis.docket.Contact;
import org.sursis.law.order.KeptDeadline;
import org.sursis.race.Assessment;
import org.sursis.race.Standing;

/**
 * Looks at one order at one moment and decides what must be said, to whom, and when to look again. A pure function: the
 * same situation and the same instant give the same verdict, ids included. The live review, the preview and the rehearsal
 * all ask it.
 */
public final class Review {
    /** Nodes may differ by as much: what is dated later than this from now is by a clock that ran ahead. */
    public static final Duration AHEAD = Duration.ofMinutes(5);

    private final Situation situation;
    private final Instant now;
    private final Targets targets;
    private final Standing standing;
    private final Endings endings;
    /** Without what was said and has to be said anew. */
    private final Situation told;

    private final List<Alert> sofar;
    private final Call call;
    private final Reach reach;
    private final Set<Way> down;
    private final Messages messages;
    private final List<Alert> raised = new ArrayList<>();

    private Review(Situation situation, Instant now) {
        this.situation = situation;
        this.now = now;
        this.targets = new Targets(situation, situation.race(), now);
        this.standing = targets.standing();
        this.endings = new Endings(situation, targets, standing, now);
        this.told = situation.without(endings::takenBack);
        this.sofar = endings.applied();
        this.call = new Call(sofar, situation.file().contacts());
        this.reach = new Reach(situation, targets.nearest(), now);
        this.down = reach.down();
        this.messages = new Messages(situation, sofar, targets.nearest(), down, now);
    }

    /** The verdict on a situation at an instant. */
    public static Verdict of(Situation situation, Instant now) {
        return new Review(situation, now).verdict();
    }

    /** How the race of an open order stands at an instant; empty where it is closed or not reckoned. */
    public static Optional<Assessment> assessment(Situation situation, Instant now) {
        return new Targets(situation, situation.race(), now).assessment();
    }

    private Verdict verdict() {
        if (standing == Standing.CLOSED) {
            sayThatTheWatchEnded();
        } else {
            sayWhatIsDue();
        }
        raised.sort(Comparator.comparing((Alert a) -> pressing(a.kind())));
        var planned = messages.of(raised, new Newcomers(situation, sofar, call.level()), loudestOpen());
        var look = standing == Standing.CLOSED ? NextLook.NEVER : nextLook().after(sofar, raised, planned);
        return new Verdict(
                standing,
                raised,
                ended(),
                planned,
                standing != Standing.CLOSED && nobodyCanBeReached(),
                look.at(),
                look.routine(),
                nextLook().rung(),
                targets.gates().stream().map(Target::gate).toList(),
                targets.assessment().orElse(null));
    }

    /** What is the same was left as it was, each in its place. */
    private List<Alert> ended() {
        return IntStream.range(0, sofar.size())
                .filter(i -> sofar.get(i) != situation.alerts().get(i))
                .mapToObj(sofar::get)
                .toList();
    }

    private void sayThatTheWatchEnded() {
        var closure = situation.order().closure();
        // What was closed may have been opened again, and is closed anew.
        boolean said = situation.alerts().stream()
                .anyMatch(a -> a.matter() instanceof WatchEnded && !a.at().isBefore(closure.at()));
        if (!said) {
            raise(new WatchEnded(closure.reason(), closure.note()), Severity.INFO, involved(), 1);
        }
        sayWhatASecondIsToSee(1);
    }

    /** To everybody who has to do with the order; that one person did it alone, to everybody there is, and aloud. */
    private void sayWhatASecondIsToSee(int level) {
        for (var look : new SecondLooks(situation, now).due()) {
            boolean page = look.what() == Matter.What.GLASS_BROKEN;
            raise(
                    look,
                    page ? Severity.URGENT : Severity.INFO,
                    page ? situation.file().contacts() : involved(),
                    level);
        }
    }

    private void sayWhatIsDue() {
        var level = call.level();
        call.escalation(now).ifPresent(this::callOn);
        if (situation.said(WatchStarted.class).isEmpty()) {
            raise(new WatchStarted(standing), targets.severity(), upTo(level), level);
        }
        dateMoved().ifPresent(moved -> sayOf(targets.removal(), moved, involved(), level));
        sayWhatMoved(level);
        new Colours(situation, targets, now)
                .due(endings::takenBack)
                .ifPresent(c -> raise(c, loudness(c), targets.removal(), upTo(level), level));
        new Approaches(situation, told.alerts(), targets, now).due().forEach(a -> raise(a, level));
        new Passings(told, now).due().forEach(p -> raise(p, level));
        new Closings(told, targets, now).due().forEach(c -> raise(c, level));
        if (standing != Standing.STAYED) {
            new Overdues(told, now).due().forEach(o -> sayOf(targets.removal(), o, upTo(level), level));
        }
        staleDates().due().ifPresent(s -> raise(s, stale(s), targets.removal(), upTo(level), level));
        sayWhatASecondIsToSee(level);
        reach.unsaid().forEach(this::sayUnreachable);
        if (somethingIsToBeAsked()) {
            call.afterAnswerRanOut(now).ifPresent(this::callOn);
        }
    }

    private void callOn(Call.Escalation next) {
        raise(next.matter(), loudestOpen(), next.called(), next.tier());
    }

    /** While a target is so near that it wants an answer, and this very review asks for none. */
    private boolean somethingIsToBeAsked() {
        boolean asks = raised.stream().anyMatch(a -> a.answerBy() != null);
        return !asks && targets.nearest().isPresent() && targets.severity().wantsAnswer();
    }

    private void raise(Approaches.Due due, int level) {
        // Whoever was called before it fell silent is to hear that it goes on.
        boolean again = due.matter().lateBecause() == Matter.Lateness.SILENCED;
        sayOf(Optional.of(due.target()), due.matter(), again ? involved() : upTo(level), level);
    }

    private void raise(Passings.Due due, int level) {
        var severity = due.fresh() ? Severity.CRITICAL : Severity.NOTICE;
        raise(due.matter(), severity, Optional.empty(), involved(), level);
    }

    /** What filings aimed at and missed is said at the top of the voice; an option that went, as loudly as it may be needed. */
    private void raise(Closings.Due due, int level) {
        boolean missed = targets.aimedAt(due.gate()) && due.gate().gate().lost();
        var severity = missed ? Severity.CRITICAL : targets.severity(Optional.of(due.gate()));
        raise(due.matter(), severity, targets.removal(), upTo(level), level);
    }

    /** A deadline that stopped, fell away or cannot be computed is said aloud however far everything else is. */
    private void sayWhatMoved(int level) {
        for (var move : situation.ledger().moves()) {
            var target = targets.open().stream()
                    .filter(t -> move.limit().sameAs(t.limit()))
                    .findFirst();
            boolean runs = move.now() == KeptDeadline.Course.RUNS;
            var severity = runs ? targets.severity(target) : Severity.NOTICE;
            raise(new DeadlineMoved(move), severity, target, involved(), level);
        }
    }

    private Severity loudness(StandingChanged colour) {
        return colour.better()
                ? Severity.INFO
                : atLeastNotice(Targets.louder(targets.severity(), Targets.ofColour(colour.to())));
    }

    private static Severity atLeastNotice(Severity severity) {
        return severity == Severity.INFO ? Severity.NOTICE : severity;
    }

    private Severity stale(Matter.StaleDate stale) {
        var severity = targets.severity(targets.removal());
        return stale.passed() ? atLeastNotice(severity) : severity;
    }

    /** As loud as what was not answered, and as loud as the nearness of the target asks for now. */
    private Severity loudestOpen() {
        return sofar.stream()
                .filter(Alert::awaitsAnswer)
                .map(Alert::severity)
                .reduce(targets.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    private Optional<DateMoved> dateMoved() {
        var removal = situation.order().removal();
        boolean moved = removal.previous() != null
                || (removal.version() == 1
                        && removal.setAt().isAfter(situation.order().openedAt()));
        boolean said = told.said(DateMoved.class).stream().anyMatch(m -> m.version() == removal.version());
        return moved && !said
                ? Optional.of(new DateMoved(removal.version(), removal.previous(), removal.current()))
                : Optional.empty();
    }

    /** The person's other way and the next person who can be reached, beside the way that failed. */
    private void sayUnreachable(Undelivered message) {
        var contacts = situation.file().contacts();
        var them = situation.file().contact(message.way().contact());
        int theirTier = them.map(Contact::tier).orElse(1);
        var instead = contacts.stream()
                .filter(c -> !c.id().equals(message.way().contact()))
                .filter(c -> !messages.instead(c).isEmpty())
                .sorted(Comparator.comparing((Contact c) -> c.tier() <= theirTier)
                        .thenComparing(Contact::tier))
                .toList();
        boolean nobody = instead.isEmpty()
                && them.filter(c -> !messages.instead(c).isEmpty()).isEmpty();
        if (nobody && !message.dead() && reach.known().contains(message.way())) {
            // In a long outage each message waits, and nothing is left to be done about any. It is said when somebody
            // can be reached.
            return;
        }
        int nextTier = instead.isEmpty() ? theirTier : instead.get(0).tier();
        var told = Stream.concat(them.stream(), instead.stream().filter(c -> c.tier() == nextTier))
                .toList();
        raise(unreachable(message, them), loudness(message), told, Math.max(theirTier, nextTier));
    }

    private static Unreachable unreachable(Undelivered message, Optional<Contact> them) {
        var way = message.way();
        var name = them.map(Contact::name).orElse("");
        return new Unreachable(
                message.delivery(), way.contact(), name, way.channel(), message.because(), !message.dead());
    }

    /**
     * An alert that died wants somebody to act in its place; what is late, and what merely shows that its way is dead, is as loud as what
     * it says, or as the target asks for by now: one mailbox may stand on hundreds of orders.
     */
    private Severity loudness(Undelivered message) {
        var floor = message.dead() && !message.mereSign() ? Severity.URGENT : message.severity();
        return Targets.louder(targets.severity(), floor);
    }

    private boolean nobodyCanBeReached() {
        return situation.file().contacts().stream().map(messages::ways).allMatch(down::containsAll);
    }

    /** Says something of one target, as loudly as that target asks for. */
    private void sayOf(Optional<Target> target, Matter matter, List<Contact> to, int level) {
        raise(matter, targets.severity(target), target, to, level);
    }

    /** What warns of no target of its own warns of the nearest. */
    private void raise(Matter matter, Severity severity, List<Contact> to, int tier) {
        raise(matter, severity, targets.nearest(), to, tier);
    }

    private void raise(Matter matter, Severity severity, Optional<Target> target, List<Contact> to, int tier) {
        var order = situation.order();
        var targetAt = target.map(Target::at).orElse(null);
        raised.add(new Alert(
                name(matter),
                order.organization(),
                order.id(),
                matter,
                severity,
                now,
                targetAt,
                to.stream().map(Contact::id).toList(),
                tier,
                answerBy(matter, severity, targetAt, to),
                null,
                null));
    }

    /** Where the clock stands, the same thing may be said a second time at one moment, and is another alert. */
    private UUID name(Matter matter) {
        long before = situation.alerts().stream()
                .filter(a -> a.at().equals(now) && a.matter().equals(matter))
                .count();
        var order = situation.order().id();
        return before == 0 ? Messages.name(order, now, matter) : Messages.name(order, now, matter, before);
    }

    private Instant answerBy(Matter matter, Severity severity, Instant targetAt, List<Contact> to) {
        boolean says =
                matter instanceof WatchStarted || matter instanceof WatchEnded || matter instanceof Matter.SecondEyes;
        if (says || !severity.wantsAnswer()) {
            return null;
        }
        var leaves = to.stream()
                .map(c -> messages.release(c, matter, severity, targetAt))
                .max(Comparator.naturalOrder())
                .orElse(now);
        return leaves.plus(Call.window(leaves, targets.nearest())).truncatedTo(ChronoUnit.MILLIS);
    }

    /** People of the tiers that the call has reached. */
    private List<Contact> upTo(int level) {
        int told = Math.max(level, firstThatLeadsSomewhere());
        return situation.file().contacts().stream()
                .filter(c -> c.tier() <= told)
                .toList();
    }

    /** Where no channel in use leads to anybody of the first tier (telephones only, and no SMS provider) the call begins behind it. */
    private int firstThatLeadsSomewhere() {
        return situation.file().contacts().stream()
                .filter(c -> !messages.ways(c).isEmpty())
                .mapToInt(Contact::tier)
                .min()
                .orElse(0);
    }

    /** The first tier, and everybody who was ever told something about this order. */
    private List<Contact> involved() {
        int level = Math.max(call.level(), firstThatLeadsSomewhere());
        return situation.file().contacts().stream()
                .filter(c -> c.tier() <= level || situation.post().everTold().contains(c.id()))
                .toList();
    }

    private StaleDates staleDates() {
        return new StaleDates(told, standing, now);
    }

    private NextLook nextLook() {
        return new NextLook(told, targets, standing, now);
    }

    /** What is said first in a message, the most pressing kind being 0. */
    static int pressing(AlertKind kind) {
        return switch (kind) {
            case WATCH_ENDED -> 0;
            case UNREACHABLE -> 1;
            case UNACKNOWLEDGED -> 2;
            case DEADLINE_PASSED -> 3;
            case STANDING -> 4;
            case GATE_CLOSED -> 5;
            case DATE_MOVED -> 6;
            case SECOND_EYES -> 7;
            case APPROACH -> 8;
            case OVERDUE -> 9;
            case STALE_DATE -> 10;
            case WATCH_STARTED -> 11;
        };
    }
}
