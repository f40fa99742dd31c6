package org.sursis.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.calendar.CivilTime;
import org.sursis.race.Standing;

/** When an order must be looked at again: the earliest instant at which anything about it can change. */
final class NextLook {
    /** However quiet an order is, it is looked at again within this many days. */
    private static final int AT_LEAST_EVERY = 7;

    /** Of what is closed. */
    static final Look NEVER = new Look(null, false);

    private final Situation situation;
    private final Targets targets;
    private final Standing standing;
    private final Instant now;

    NextLook(Situation situation, Targets targets, Standing standing, Instant now) {
        this.situation = situation;
        this.targets = targets;
        this.standing = standing;
        this.now = now;
    }

    /** The next look after these alerts, those before and those of this very review, and the messages that it planned. */
    Look after(List<Alert> sofar, List<Alert> raised, List<Delivery> planned) {
        var messages = new Reach(situation, targets.nearest(), now).toCome(planned);
        var other = earliest(Stream.concat(other(sofar, raised), messages)).orElseThrow();
        var daily = earliest(daily()).filter(at -> at.isBefore(other));
        return new Look(daily.orElse(other), daily.isPresent());
    }

    /** A look to come. {@code routine}: it is the daily one at the colour, and nothing else is due then. */
    record Look(Instant at, boolean routine) {}

    private Optional<Instant> earliest(Stream<Instant> known) {
        return known.filter(at -> at.isAfter(now)).min(Comparator.naturalOrder());
    }

    private Stream<Instant> daily() {
        return new Colours(situation, targets, now).toCome();
    }

    private Stream<Instant> other(List<Alert> sofar, List<Alert> raised) {
        var after = new Call(
                Stream.concat(sofar.stream(), raised.stream()).toList(),
                situation.file().contacts());
        var ends = Stream.of(
                stayEnds(), after.timer().orElse(null), after.answerEnds().orElse(null));
        return Stream.of(
                        approaches(),
                        new Passings(situation, now).toCome(),
                        new Closings(situation, targets, now).toCome(),
                        new Overdues(situation, now).toCome(),
                        Stream.concat(targets.all().stream(), targets.gates().stream())
                                .map(Target::at),
                        Stream.of(
                                new StaleDates(situation, standing, now).toCome(),
                                now.plus(AT_LEAST_EVERY, ChronoUnit.DAYS)),
                        ends.filter(Objects::nonNull))
                .flatMap(s -> s);
    }

    /** When the next rung is reached; null when none is left. */
    Instant rung() {
        return earliest(approaches()).orElse(null);
    }

    private Stream<Instant> approaches() {
        return new Approaches(situation, targets, now).toCome();
    }

    private Instant stayEnds() {
        var stay = situation.order().stay();
        return stay == null || stay.until() == null
                ? null
                : CivilTime.startOf(stay.until(), situation.order().zone());
    }
}
