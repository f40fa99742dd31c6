package org.sursis.alert;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sursis.alert.Matter.StandingChanged;
import org.sursis.alert.Matter.WatchStarted;
import org.sursis.calendar.CivilTime;
import org.sursis.race.Assessment;
import org.sursis.race.Reason;
import org.sursis.race.Standing;

/**
 * The order's colour, said when it gets worse and once, quietly, when it gets better. The same loss is told once, whatever colours
 * come between. Grey is asked about again every week, for as long as there is something to lose. What a stay ended is said again when
 * the stay is lifted, a loss too.
 */
final class Colours {
    private static final Period ASK_AGAIN = Period.ofDays(7);

    private final Situation situation;
    private final Targets targets;
    private final Instant now;
    private final Assessment race;

    Colours(Situation situation, Targets targets, Instant now) {
        this.situation = situation;
        this.targets = targets;
        this.now = now;
        this.race = targets.assessment().orElse(null);
    }

    /** @param takenBack which alerts ended for a reason that holds no longer */
    Optional<StandingChanged> due(Predicate<Alert> takenBack) {
        var colour = targets.standing();
        if (race == null || colour == Standing.STAYED || colour == Standing.CLOSED) {
            return Optional.empty();
        }
        var before = lastSaid();
        var changed = new StandingChanged(before, race.brief(), alternatives(colour));
        boolean says = says(before, colour) && !mourned(changed) || asksAgain(colour) || silenced(colour, takenBack);
        return says ? Optional.of(changed) : Optional.empty();
    }

    private List<String> alternatives(Standing colour) {
        return colour == Standing.LOST ? situation.order().particulars().alternatives() : List.of();
    }

    private boolean says(Standing before, Standing colour) {
        return before == null
                ? StandingChanged.rank(colour) > StandingChanged.rank(Standing.UNKNOWN)
                : StandingChanged.rank(colour) != StandingChanged.rank(before);
    }

    private Standing lastSaid() {
        var said = situation.said(StandingChanged.class);
        return said.isEmpty() ? standingAtStart() : said.get(said.size() - 1).to();
    }

    private Standing standingAtStart() {
        return situation.said(WatchStarted.class).stream()
                .map(WatchStarted::standing)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A loss that was told, and after which nothing was known to be better, is the same loss. */
    private boolean mourned(StandingChanged changed) {
        if (changed.to() != Standing.LOST) {
            return false;
        }
        var said = situation.said(StandingChanged.class);
        for (int n = said.size() - 1; n >= 0; n--) {
            if (said.get(n).to() == Standing.LOST) {
                return sameLoss(said.get(n).race().reasons(), changed.race().reasons());
            }
            if (said.get(n).to() != Standing.UNKNOWN) {
                return false;
            }
        }
        return false;
    }

    private static boolean sameLoss(List<Reason> one, List<Reason> other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && one.get(0).kind() == other.get(0).kind()
                && String.valueOf(one.get(0).filing())
                        .equals(String.valueOf(other.get(0).filing()))
                && String.valueOf(one.get(0).latest())
                        .equals(String.valueOf(other.get(0).latest()));
    }

    private boolean silenced(Standing colour, Predicate<Alert> takenBack) {
        return StandingChanged.rank(colour) >= StandingChanged.rank(Standing.UNKNOWN)
                && situation.alerts().stream()
                        .filter(a -> a.matter() instanceof StandingChanged)
                        .reduce((a, b) -> b)
                        .filter(takenBack)
                        .isPresent();
    }

    private boolean asksAgain(Standing colour) {
        return colour == Standing.UNKNOWN
                && targets.removal().isPresent()
                && askedAt().map(at -> !again(at).isAfter(now)).orElse(false);
    }

    private Optional<Instant> askedAt() {
        return situation.alerts().stream()
                .filter(a -> a.matter() instanceof WatchStarted || a.matter() instanceof StandingChanged)
                .map(Alert::at)
                .max(Instant::compareTo);
    }

    private Instant again(Instant at) {
        var zone = situation.order().zone();
        return CivilTime.instant(
                CivilTime.day(at, zone).plus(ASK_AGAIN), situation.policy().morning(), zone);
    }

    /** Another day of waiting can change the colour: it is looked at every morning, while anything is left to wait for. */
    Stream<Instant> toCome() {
        var colour = targets.standing();
        if (race == null || colour == Standing.SETTLED || colour == Standing.STAYED) {
            return Stream.empty();
        }
        var zone = situation.order().zone();
        var today = CivilTime.day(now, zone);
        var morning = situation.policy().morning();
        return Stream.of(CivilTime.instant(today, morning, zone), CivilTime.instant(today.plusDays(1), morning, zone));
    }
}
