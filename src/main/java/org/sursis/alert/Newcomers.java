package org.sursis.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sursis.alert.Matter.SecondEyes;
import org.sursis.alert.Matter.What;
import org.sursis.docket.Contact;

/**
 * People whom the call has reached and who were never told anything: they came onto the list after it was said. They hear once where the
 * order stands. Once a message to them was planned they are no newcomers any more, so that it is once.
 */
final class Newcomers {
    private final Situation situation;
    private final List<Alert> sofar;
    private final int level;

    /**
     * @param sofar what was said before, as it stands now
     * @param level the highest tier that the call has reached
     */
    Newcomers(Situation situation, List<Alert> sofar, int level) {
        this.situation = situation;
        this.sofar = sofar;
        this.level = level;
    }

    /** True of who is told where the order stands. */
    boolean include(Contact contact) {
        return situation.order().open()
                && contact.tier() <= level
                && !situation.post().everTold().contains(contact.id())
                && sofar.stream().noneMatch(a -> a.recipients().contains(contact.id()));
    }

    /** What still holds of all that was said, but for what is said anew at this moment: of each thing the last word, most pressing first. */
    List<Alert> hear(List<Alert> raised) {
        var latest = new ArrayList<Alert>();
        for (var alert : sofar) {
            if (stillMatters(alert) && raised.stream().noneMatch(r -> sameThing(r, alert))) {
                latest.removeIf(a -> sameThing(a, alert));
                latest.add(alert);
            }
        }
        latest.sort(Comparator.comparing((Alert a) -> Review.pressing(a.kind())));
        return latest;
    }

    /** Who did not answer, and who could not be reached, was told to those who were there. */
    private static boolean stillMatters(Alert alert) {
        if (alert.matter() instanceof SecondEyes said) {
            return alert.moot() == null && (said.what() == What.CLOSURE_ASKED || said.what() == What.PEOPLE_HELD);
        }
        return alert.moot() == null
                && alert.kind() != AlertKind.UNACKNOWLEDGED
                && alert.kind() != AlertKind.UNREACHABLE;
    }

    private static boolean sameThing(Alert one, Alert other) {
        return one.kind() == other.kind()
                && one.matter().subject().equals(other.matter().subject());
    }
}
