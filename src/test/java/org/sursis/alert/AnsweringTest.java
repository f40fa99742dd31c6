package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.aMarriageCase;
import static org.sursis.fixtures.Cases.at;
import static org.sursis.fixtures.Cases.filing;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sursis.docket.Estimate;
import org.sursis.docket.FilingStatus;
import org.sursis.fixtures.Cases;
import org.sursis.law.order.Ledger;

/** How long an answer holds. A form is to be filed before a removal in Montreal, and an application after it. */
class AnsweringTest {

    static LongStream seeds() {
        return new Random(1789).longs(200);
    }

    @ParameterizedTest(name = "answered at {1} with {0} days to go: {2}")
    @CsvSource({
        // Weeks away: three days.
        "1, 2026-11-25T09:00-05:00, 2026-11-28T09:00-05:00",
        // The form can wait until the evening of Monday the 14th, since what follows it takes three days: half of 63
        // hours.
        "1, 2026-12-12T09:00-05:00, 2026-12-13T16:30-05:00",
        // The last hours of the last safe day: an hour at least, and never into the day after.
        "1, 2026-12-14T22:30-05:00, 2026-12-14T23:30-05:00",
        "1, 2026-12-14T23:30-05:00, 2026-12-15T00:00-05:00",
    })
    void an_answer_holds_for_half_of_what_is_left_and_ends_with_the_last_safe_day(int days, String now, String until) {
        assertThat(Answering.until(formOf(days, days, days), Answer.Word.HAVE_IT, at(now)))
                .isEqualTo(at(until));
    }

    @Test
    void where_the_plan_is_late_already_an_answer_holds_for_a_day() {
        var late = formOf(10, 20, 30);
        assertThat(Answering.until(late, Answer.Word.FILED, at("2026-12-01T09:00-05:00")))
                .isEqualTo(at("2026-12-02T09:00-05:00"));
        assertThat(Answering.until(late, Answer.Word.DATE_CHANGED, at("2026-12-01T09:00-05:00")))
                .isEqualTo(at("2026-12-01T21:00-05:00"));
    }

    @Test
    void where_nothing_is_to_be_beaten_an_answer_holds_for_three_days() {
        var done = situation(aMarriageCase().complete());
        assertThat(Answering.until(done, Answer.Word.HAVE_IT, at("2026-11-20T09:00-05:00")))
                .isEqualTo(at("2026-11-23T09:00-05:00"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_answer_holds_past_what_it_quiets_nor_longer_than_three_days(long seed) {
        var random = new Random(seed);
        var shortest = 1 + random.nextInt(20);
        var situation = formOf(shortest, shortest + random.nextInt(9), shortest + 9 + random.nextInt(9));
        var now = at("2026-11-25T09:00-05:00").plusSeconds(random.nextInt(23 * 86_400));
        var word = Answer.Word.values()[random.nextInt(3)];
        var until = Answering.until(situation, word, now);
        assertThat(until).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofHours(72)));
        assertThat(new Targets(situation, Cases.RACE, now).tooLate().filter(at -> at.isAfter(now)))
                .allSatisfy(tooLate -> assertThat(until).isBeforeOrEqualTo(tooLate));
    }

    private static Situation formOf(int optimistic, int likely, int pessimistic) {
        return situation(aMarriageCase()
                .openedAt("2026-11-25T09:00:00-05:00")
                .removedOn("2026-12-18")
                .withoutFilings()
                .with(filing("form", FilingStatus.PLANNED, null, new Estimate(optimistic, likely, pessimistic)))
                .with(filing("application", FilingStatus.PLANNED, null, new Estimate(3, 3, 3), "form")));
    }

    private static Situation situation(Cases cases) {
        return new Situation(
                cases.file(), List.of(), Post.NONE, Cases.policy(), null, Ledger.EMPTY, List.of(), Cases.RACE);
    }
}
