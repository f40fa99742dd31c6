package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sursis.alert.Post;
import org.sursis.alert.Preview;
import org.sursis.alert.Situation;
import org.sursis.calendar.OpenDays;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Estimate;
import org.sursis.docket.FilingStatus;
import org.sursis.fixtures.Cases;
import org.sursis.fixtures.RealLaw;
import org.sursis.law.Offices;
import org.sursis.law.order.Ledger;
import org.sursis.race.Knowledge;
import org.sursis.race.Race;
import org.sursis.race.Thresholds;
import org.sursis.race.forecast.Forecast;

/** What is kept while the days of a schedule are walked, and how calendars are asked, makes it cheaper and no other. */
class ScheduleLaws {
    private static final Instant NOW = Cases.at("2026-11-16T09:00:00-05:00");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-16");

    static LongStream seeds() {
        return new Random(1871).longs(60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_schedule_is_the_same_as_one_for_which_everything_is_reckoned_anew_every_day(long seed) {
        var file = file(new Random(seed));
        var kept = Hindsight.race(RealLaw.book(), file, (organization, filing) -> List.of(), TODAY);
        var anew = new Race(Thresholds.USUAL, new Anew(file));
        var schedule = schedule(file, kept);
        assertThat(schedule).isEqualTo(schedule(file, anew)).isNotEmpty();
    }

    private static List<?> schedule(CaseFile file, Race race) {
        var situation = new Situation(file, List.of(), Post.NONE, Cases.policy(), null, Ledger.EMPTY, List.of(), race);
        return Preview.of(situation, NOW, NOW);
    }

    private static CaseFile file(Random random) {
        var cases = Cases.aMarriageCase()
                .removed(
                        Cases.removalOn(TODAY.plusDays(10 + random.nextInt(150)).toString()));
        var before = "spousal-sponsorship";
        for (int n = random.nextInt(4); n > 0; n--) {
            int likely = random.nextInt(20);
            var estimate = new Estimate(random.nextInt(likely + 1), likely, likely + random.nextInt(60));
            cases.with(Cases.filing("f" + n, FilingStatus.PLANNED, null, estimate, before));
            before = "f" + n;
        }
        return cases.file();
    }

    /** Nothing is kept, and each calendar is asked of days and never of their numbers. */
    private record Anew(CaseFile file) implements Knowledge {
        @Override
        public OpenDays office(String filing) {
            var particulars = file.order().particulars();
            var office = new Offices(RealLaw.book(), particulars)
                    .of(file.filings().stream()
                            .filter(f -> f.code().equals(filing))
                            .findFirst()
                            .orElseThrow());
            return day -> office.isOpen(day);
        }

        @Override
        public Optional<Forecast> history(String filing) {
            return Optional.empty();
        }

        @Override
        public Optional<Forecast> published(String filing) {
            return RealLaw.book()
                    .pack(file.order().particulars().jurisdiction())
                    .flatMap(pack -> pack.waitingTime(filing))
                    .map(w -> Forecast.published(new Estimate(w.fast(), w.typical(), w.slow())));
        }
    }
}
