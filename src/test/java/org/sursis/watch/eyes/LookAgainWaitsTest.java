package org.sursis.watch.eyes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.docket.By;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Closure;
import org.sursis.docket.Contact.Leaving;
import org.sursis.docket.Language;
import org.sursis.fixtures.Cases;
import org.sursis.watch.eyes.LookAgain.What;

/** A second look is of use while what it is about stands as it was done, and a watch that ended for 72 hours. */
class LookAgainWaitsTest {
    private static final Instant SINCE = Cases.at("2026-11-17T10:00:00-05:00");
    private static final By ANN = new By(UUID.randomUUID(), "Ann");
    private static final CaseFile FILE = Cases.aMarriageCase().file();

    @Test
    void at_a_watch_that_ended_for_three_days() {
        var ended = FILE.with(FILE.order().closed(new Closure("granted", null, SINCE, "Ann")));
        var look = look(What.WATCH_ENDED);
        assertThat(look.waits(ended, SINCE.plus(Duration.ofHours(72)))).isTrue();
        assertThat(look.waits(ended, SINCE.plus(Duration.ofHours(72)).plusMillis(1)))
                .isFalse();
        assertThat(look.waits(FILE, SINCE)).isFalse();
        assertThat(look.waits(
                        FILE.with(FILE.order().closed(new Closure("granted", null, SINCE.plusSeconds(1), "Ann"))),
                        SINCE))
                .isFalse();
    }

    @Test
    void at_a_later_date_until_the_earlier_one_has_passed() {
        var moved = FILE.with(
                FILE.order().with(FILE.order().removal().movedLater(Cases.removalOn("2026-12-18"), SINCE, ANN)));
        var look = look(What.MOVED_LATER);
        assertThat(look.waits(moved, SINCE)).isTrue();
        assertThat(look.waits(moved, Cases.at("2026-11-27T00:00:00-05:00"))).isFalse();
        assertThat(look.waits(
                        moved.with(moved.order().with(moved.order().removal().believed())), SINCE))
                .isFalse();
    }

    @Test
    void at_people_who_were_taken_off_and_are_still_told() {
        var held = FILE.withContacts(List.of(Cases.BACKUP, Cases.COUNSEL.leaving(new Leaving(ANN, SINCE))));
        assertThat(look(What.PEOPLE_LEFT).waits(held, SINCE)).isTrue();
        assertThat(look(What.PEOPLE_LEFT).waits(held.withContacts(held.listed()), SINCE))
                .isFalse();
    }

    private static LookAgain look(What what) {
        var reader = new LookAgain.Reader(UUID.randomUUID(), "Ann", "ann@example.org", Language.EN);
        return new LookAgain(
                UUID.randomUUID(), FILE.order().organization(), FILE.order().id(), what, SINCE, reader);
    }
}
