package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Chain;
import org.sursis.docket.Filing;
import org.sursis.docket.RemovalOrder;
import org.sursis.law.GateTime;
import org.sursis.law.order.Ledger;
import org.sursis.race.Assessment;
import org.sursis.race.Course;
import org.sursis.race.Goal;
import org.sursis.race.Outlook;
import org.sursis.race.Race;
import org.sursis.race.Standing;

/** The targets of an order: what its filings must beat, and which of them still want something. */
final class Targets {
    /** A departure order turns into a deportation order without notice: from here on nobody may overlook it (law.md 9.9). */
    private static final int CRITICAL_BEFORE_IT_CONVERTS = 10;

    private final CaseFile file;
    private final Ledger ledger;
    private final Chain chain;
    private final Gates gates;
    private final Instant now;
    private final List<Target> all;
    private final Assessment assessment;
    private final List<Target> open;

    /** @param race how the chain is reckoned, or null where it is not */
    Targets(Situation situation, Race race, Instant now) {
        this.file = situation.file();
        this.ledger = situation.ledger();
        this.chain = new Chain(file.filings());
        this.now = now;
        this.gates = new Gates(situation, ofRemoval(), chain, now);
        this.all = file.order().open() ? found() : List.of();
        this.assessment = race == null || !file.order().open() ? null : assessment(race);
        this.open = all.stream()
                .filter(t -> t.ahead(now) && wanting(t))
                .sorted(Comparator.comparing(Target::at))
                .toList();
    }

    private Assessment assessment(Race race) {
        var order = file.order();
        var goals = all.stream().map(Targets::goal).toList();
        var course = new Course(file.filings(), goals, order.chainConfirmed());
        return race.assess(course, CivilTime.day(now, order.zone()), now);
    }

    /** What is complete on the day of the removal may be too late; what is complete on the last day of a gate or deadline is in time. */
    private static Goal goal(Target target) {
        var lastDay = target.isRemoval() ? target.day().minusDays(1) : target.day();
        return new Goal(target.key(), lastDay, target.at(), target.zone());
    }

    /** How the race against the targets stands; empty where nothing is reckoned. */
    Optional<Assessment> assessment() {
        return Optional.ofNullable(assessment);
    }

    /**
     * Every target, whether passed or not: the removal, but for a stay without end; the gates at which filings aim; and the
     * deadlines that are watched, which no stay of the removal silences.
     */
    List<Target> all() {
        return all;
    }

    private List<Target> found() {
        var ofRemoval =
                Stream.concat(ofRemoval().stream(), gates.standing().stream().filter(gates::isAimedAt));
        var deadlines = ledger.entries().stream().flatMap(e -> of(e).stream());
        return Stream.concat(ofRemoval, deadlines).toList();
    }

    /** The target that a deadline is; none when it is not watched, has no date, is met or given up. */
    static Optional<Target> of(Ledger.Entry entry) {
        var deadline = entry.deadline();
        if (!deadline.rule().watched() || !entry.counts()) {
            return Optional.empty();
        }
        var dates = deadline.dates();
        return Optional.of(new Target(
                deadline.rule().id(),
                entry.version(),
                dates.tooLate(),
                dates.safeDay(),
                dates.zone(),
                deadline.limit(),
                deadline.converts(),
                null));
    }

    private Optional<Target> ofRemoval() {
        var order = file.order();
        var removal = order.removal().watched(now);
        if (removal == null || (order.stay() != null && order.stay().until() == null)) {
            return Optional.empty();
        }
        var day = removal.date();
        var at = removal.at();
        if (order.stay() != null) {
            // A removal that falls into the stay can be carried out from the moment the stay ends.
            var until = order.stay().until();
            var end = CivilTime.startOf(until, removal.zone());
            if (end.isAfter(at)) {
                day = until;
                at = end;
            }
        }
        int version = order.removal().watchedVersion(now);
        return Optional.of(new Target(Filing.REMOVAL, version, at, day, removal.zone()));
    }

    /** True when a filing that the target needs is incomplete, or when nobody has said what it needs. */
    boolean wanting(Target target) {
        if (target.limit() != null) {
            // Whether a deadline is met or given up was asked before it became a target.
            return true;
        }
        return isOption(target) ? matters(target) : chain.wanting(target.key());
    }

    /** An option before the removal matters while the removal wants something; a date of counsel's own always does. */
    private boolean matters(Target option) {
        return option.gate().own()
                || (standing() != Standing.STAYED && removal().isPresent());
    }

    private boolean isOption(Target target) {
        return target.gate() != null && !gates.isAimedAt(target);
    }

    /** True where a filing aims at this gate. */
    boolean aimedAt(Target gate) {
        return gates.isAimedAt(gate);
    }

    /** Every gate that stands, whether it has closed or not. */
    List<Target> gates() {
        return file.order().open() ? gates.standing() : List.of();
    }

    /** Gates that are ahead, at which no filing aims, and whose option still matters. */
    List<Target> options() {
        return gates().stream()
                .filter(gate -> isOption(gate) && gate.ahead(now) && matters(gate))
                .toList();
    }

    /** Targets that are ahead and want something, the nearest first. */
    List<Target> open() {
        return open;
    }

    /** The removal, while it is an open target. */
    Optional<Target> removal() {
        return open.stream().filter(Target::isRemoval).findFirst();
    }

    /** The nearest open target. */
    Optional<Target> nearest() {
        return open.stream().findFirst();
    }

    /**
     * The moments after which an answer would have quieted too long: each open target, each option that is spoken of aloud, and the end
     * of the last safe day of each filing that an open target waits for. Some may lie behind us.
     */
    Stream<Instant> tooLate() {
        var options = options().stream().filter(option -> loudness(option).wantsAnswer());
        var ends = Stream.concat(open.stream(), options).map(Target::at);
        return Stream.concat(ends, awaited().stream().flatMap(o -> safeEnd(o).stream()));
    }

    /** True when a filing that an open target waits for will not be complete in time as planned. */
    boolean late() {
        return awaited().stream().anyMatch(this::late);
    }

    private boolean late(Outlook outlook) {
        boolean over = safeEnd(outlook).filter(at -> !at.isAfter(now)).isPresent();
        return over || outlook.slack() != null && outlook.slack().businessDays() < 0;
    }

    private Optional<Instant> safeEnd(Outlook outlook) {
        return Optional.ofNullable(outlook.latestSafe())
                .map(day -> CivilTime.closing(day, null, file.order().zone()));
    }

    private List<Outlook> awaited() {
        var codes = open.stream().flatMap(t -> incomplete(t).stream()).toList();
        return assessment().stream()
                .flatMap(a -> a.filings().stream())
                .filter(outlook -> codes.contains(outlook.code()))
                .toList();
    }

    /** Codes of what a target still waits for. */
    List<String> incomplete(Target target) {
        return chain.neededFor(target.key()).stream()
                .filter(f -> !f.done())
                .map(Filing::code)
                .toList();
    }

    /** How loudly the order as a whole speaks now: as its nearest open target asks for. */
    Severity severity() {
        return severity(nearest());
    }

    /** How loudly one of its targets asks to be spoken of; what has no target that is open can wait. */
    Severity severity(Optional<Target> target) {
        return target.map(this::loudness).orElse(Severity.INFO);
    }

    private Severity loudness(Target target) {
        return isOption(target) ? ofOption(target.gate()) : ofTarget(target);
    }

    /** What an option is worth depends on how much it may be needed. */
    private Severity ofOption(GateTime gate) {
        boolean needed = ofColour(standing()).wantsAnswer();
        if (!gate.lost()) {
            return needed ? Severity.NOTICE : Severity.INFO;
        }
        return needed ? Severity.URGENT : Severity.NOTICE;
    }

    private Severity ofTarget(Target target) {
        var near = severity(target, now);
        return target.limit() == null ? louder(near, ofRace()) : near;
    }

    private static Severity severity(Target target, Instant now) {
        if (Duration.between(now, target.pressing()).compareTo(Duration.ofHours(72)) <= 0) {
            return Severity.CRITICAL;
        }
        if (target.converts() && target.withinDays(CRITICAL_BEFORE_IT_CONVERTS, now)) {
            return Severity.CRITICAL;
        }
        if (target.withinDays(7, now)) {
            return Severity.URGENT;
        }
        return target.withinDays(14, now) ? Severity.NOTICE : Severity.INFO;
    }

    static Severity louder(Severity one, Severity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Grey does not quiet what is known to run late: what nobody knows can only make it later. */
    private Severity ofRace() {
        boolean grey = standing() == Standing.UNKNOWN && assessment != null && assessment.slack() != null;
        if (!grey) {
            return ofColour(standing());
        }
        int slack = assessment.slack().businessDays();
        return slack < 0
                ? Severity.URGENT
                : slack < assessment.thresholds().tightBelow() ? Severity.NOTICE : Severity.INFO;
    }

    /** How loudly a colour asks to be spoken of, however far away the target is. */
    static Severity ofColour(Standing standing) {
        return switch (standing) {
            case LOST -> Severity.CRITICAL;
            case AT_RISK -> Severity.URGENT;
            case TIGHT -> Severity.NOTICE;
            case UNKNOWN, CLEAR, SETTLED, STAYED, CLOSED -> Severity.INFO;
        };
    }

    /** The order's colour: that of the race, unless the order is closed or stayed. An empty or unconfirmed chain is never green. */
    Standing standing() {
        var order = file.order();
        if (!order.open()) {
            return Standing.CLOSED;
        }
        if (stayed(order)) {
            return Standing.STAYED;
        }
        if (assessment != null) {
            return assessment.standing();
        }
        var needed = chain.neededFor(Filing.REMOVAL);
        boolean settled =
                order.chainConfirmed() && !needed.isEmpty() && needed.stream().allMatch(Filing::done);
        return settled ? Standing.SETTLED : Standing.UNKNOWN;
    }

    private boolean stayed(RemovalOrder order) {
        return order.stay() != null
                && (order.stay().until() == null
                        || CivilTime.startOf(order.stay().until(), order.zone()).isAfter(now));
    }
}
