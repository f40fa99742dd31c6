package org.sursis.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.alert.Matter.SecondEyes;
import org.sursis.alert.Matter.WatchEnded;
import org.sursis.alert.Matter.What;
import org.sursis.docket.Contact;

/**
 * What one person did alone and is to be seen by a second one: said when it was done, and once more when it was taken back. What is to
 * be said follows from how the order stands and from what was said last.
 */
final class SecondLooks {
    private final Situation situation;
    private final Instant now;

    SecondLooks(Situation situation, Instant now) {
        this.situation = situation;
        this.now = now;
    }

    List<SecondEyes> due() {
        return Stream.of(closure(), people(), glass()).flatMap(Optional::stream).toList();
    }

    private Optional<SecondEyes> closure() {
        var order = situation.order();
        if (!order.open()) {
            return Optional.empty();
        }
        var asked = order.closureAsked();
        if (asked != null) {
            return saidSince(What.CLOSURE_ASKED, asked.at())
                    ? Optional.empty()
                    : Optional.of(new SecondEyes(What.CLOSURE_ASKED, asked.by().name(), asked.reason(), asked.note()));
        }
        return lastOfTheEnd()
                .filter(SecondLooks::end)
                // Where the clock stands it may have been said at this very moment, of another end.
                .filter(end -> !saidSince(What.WATCH_GOES_ON, now))
                .map(end -> new SecondEyes(What.WATCH_GOES_ON, null, null, null));
    }

    /** The last word about whether the watch ends. */
    private Optional<Matter> lastOfTheEnd() {
        return situation.alerts().stream()
                .map(Alert::matter)
                .filter(m -> end(m) || goesOn(m))
                .reduce((a, b) -> b);
    }

    private static boolean end(Matter matter) {
        return matter instanceof WatchEnded || is(matter, What.CLOSURE_ASKED);
    }

    private static boolean goesOn(Matter matter) {
        return is(matter, What.WATCH_GOES_ON);
    }

    private static boolean is(Matter matter, What what) {
        return matter instanceof SecondEyes said && said.what() == what;
    }

    private Optional<SecondEyes> people() {
        var leaving = situation.file().leaving();
        var newest = leaving.stream()
                .map(Contact::leaving)
                .reduce((a, b) -> b.since().isAfter(a.since()) ? b : a);
        return newest.filter(how -> situation.order().open() && !saidSince(What.PEOPLE_HELD, how.since()))
                .map(how -> new SecondEyes(
                        What.PEOPLE_HELD,
                        how.by().name(),
                        null,
                        null,
                        leaving.stream().map(Contact::name).toList()));
    }

    private Optional<SecondEyes> glass() {
        return Optional.ofNullable(situation.order().glass())
                .filter(glass -> !saidSince(What.GLASS_BROKEN, glass.at()))
                .map(glass -> new SecondEyes(What.GLASS_BROKEN, glass.by(), glass.reason(), null));
    }

    private boolean saidSince(What what, Instant since) {
        return situation.alerts().stream().anyMatch(a -> is(a.matter(), what) && !a.at().isBefore(since));
    }
}
