package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Contact;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Language;
import org.sursis.docket.Particulars;
import org.sursis.docket.Removal;
import org.sursis.fixtures.Transacted;
import org.sursis.notice.Sight;
import org.sursis.race.calibration.Calibration;
import org.sursis.race.calibration.Coverage;
import org.sursis.race.calibration.HitRate;
import org.sursis.race.calibration.KeptForecast;
import org.sursis.watch.Forecasts.Ended;
import org.sursis.watch.Forecasts.Kept;

/** What reviews forecast is kept, and held against what came of it; on 6 November 2026, with the real server behind. */
@QuarkusTest
@TestProfile(RecomputeDeadlinesTest.Alone.class)
class KeepForecastsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-06");
    private static final LocalDate IN_A_WEEK = TODAY.plusDays(7);
    private static final Estimate FIVE_DAYS = new Estimate(5, 5, 5);

    @Inject
    Organizations organizations;

    @Inject
    Forecasts forecasts;

    @Inject
    Outbox outbox;

    @Inject
    RegisterOrder register;

    @Inject
    ChangeOrder change;

    @Inject
    WakeUp wakeUp;

    @Inject
    Clock clock;

    private Actor clinic;

    @Test
    void an_unchanged_forecast_is_the_same_one_still_standing_and_a_changed_one_is_another() {
        var order = register(pending(FIVE_DAYS));
        wakeUp.because(clinic.organization(), id(order), clock.instant());
        assertThat(kept(order)).containsExactly(standing(order, 13));
        change(order, pending(new Estimate(6, 6, 6)));
        wakeUp.because(clinic.organization(), id(order), clock.instant());
        assertThat(kept(order)).containsExactly(standing(order, 13), standing(order, 16));
    }

    @Test
    void what_is_planned_is_kept_once_it_has_a_day_and_what_nobody_knows_is_not() {
        var order = register(planned("visa", FIVE_DAYS), planned("photograph", null));
        assertThat(last(order)).hasSize(1).allSatisfy(k -> {
            assertThat(k.last().code()).isEqualTo("visa");
            assertThat(k.last().office()).isEqualTo("qc-offices");
            assertThat(k.last().on()).isEqualTo(TODAY);
            assertThat(k.last().p95()).isEqualTo(IN_A_WEEK);
        });
    }

    @Test
    void a_filing_that_is_complete_makes_no_forecast_and_holds_those_that_were_made_against_its_day() {
        var order = register(pending(FIVE_DAYS));
        change(order, completed(TODAY));
        assertThat(last(order)).extracting(Kept::ended).containsExactly(ended(order, TODAY));
        assertThat(kept(order)).containsExactly(standing(order, 13));
        assertThat(rates()).containsExactly(rate(new Coverage(1, 1, 1, 1, 1)));
    }

    @Test
    void what_was_complete_before_it_was_forecast_proves_nothing() {
        var order = register(pending(FIVE_DAYS));
        change(order, completed(TODAY.minusDays(1)));
        assertThat(last(order)).extracting(Kept::ended).containsExactly(ended(order, TODAY.minusDays(1)));
        assertThat(rates()).isEmpty();
    }

    @Test
    void a_completion_that_is_taken_back_counts_no_more_and_one_that_is_corrected_counts_as_corrected() {
        var order = register(pending(FIVE_DAYS));
        change(order, completed(TODAY));
        change(order, pending(FIVE_DAYS));
        assertThat(last(order)).extracting(Kept::ended).containsOnlyNulls();
        assertThat(rates()).isEmpty();
        change(order, completed(TODAY.minusDays(1)));
        change(order, completed(TODAY));
        assertThat(rates()).containsExactly(rate(new Coverage(1, 1, 1, 1, 1)));
    }

    @Test
    void where_filing_is_all_that_it_takes_the_day_of_filing_counts() {
        var order = register(filing("passport", FilingStatus.PENDING, FIVE_DAYS, null, null, CompleteWhen.FILED));
        change(order, filing("passport", FilingStatus.PENDING, FIVE_DAYS, TODAY, null, CompleteWhen.FILED));
        assertThat(last(order)).extracting(Kept::ended).containsExactly(ended(order, TODAY));
    }

    @Test
    void what_is_given_up_was_never_complete() {
        var order = register(pending(FIVE_DAYS));
        change(order, completed(TODAY));
        change(order, filing("passport", FilingStatus.ABANDONED, FIVE_DAYS, null, null, CompleteWhen.COMPLETE));
        assertThat(rates()).isEmpty();
    }

    @Test
    void a_message_tells_how_forecasts_of_the_deciding_filing_held_once_there_are_enough() {
        var before = register(IntStream.range(0, Calibration.FEWEST)
                .mapToObj(n -> planned("old-" + n, null))
                .toArray(Filing[]::new));
        var old = before.file().filings();
        old.subList(1, Calibration.FEWEST).forEach(f -> end(before, f));
        assertThat(told(register(pending(FIVE_DAYS)))).containsExactly((HitRate) null);
        end(before, old.get(0));
        var enough = rate(new Coverage(Calibration.FEWEST, Calibration.FEWEST, 0.5, 0.75, 1));
        assertThat(told(register(pending(FIVE_DAYS)))).containsExactly(enough);
        assertThat(told(register(planned("visa", FIVE_DAYS)))).containsExactly((HitRate) null);
        clinic = anotherClinic();
        assertThat(rates()).isEmpty();
        assertThat(told(register(pending(FIVE_DAYS)))).containsExactly((HitRate) null);
    }

    @BeforeEach
    void a_clinic() {
        clinic = anotherClinic();
    }

    private Actor anotherClinic() {
        var id = UUID.randomUUID();
        in(() -> {
            organizations.add(new Organizations.Organization(
                    id, "Clinic " + id, null, null, null, Sight.USUAL, false, clock.instant(), 1));
            return id;
        });
        return new Actor(id, UUID.randomUUID(), "Zoë", Role.ADMIN);
    }

    private Watched register(Filing... filings) {
        return register.register(
                clinic,
                new RegisterOrder.Registration(
                        new Particulars("QC-" + UUID.randomUUID(), "ca", "CA-QC", null, false),
                        new Removal(
                                LocalDate.parse("2026-12-04"),
                                null,
                                ZoneId.of("America/Toronto"),
                                "direction-to-report",
                                null,
                                null),
                        true,
                        List.of(filings),
                        List.of(new Contact(
                                UUID.randomUUID(), 1, "Counsel", "counsel@example.org", null, Language.EN, null))));
    }

    private void change(Watched order, Filing filing) {
        change.changeFiling(clinic, filingOf(order), null, filing);
    }

    private static UUID id(Watched order) {
        return order.file().order().id();
    }

    private static UUID filingOf(Watched order) {
        return order.file().filings().get(0).id();
    }

    private static Filing pending(Estimate estimate) {
        return filing("passport", FilingStatus.PENDING, estimate, null, null, CompleteWhen.COMPLETE);
    }

    private static Filing planned(String code, Estimate estimate) {
        return filing(code, FilingStatus.PLANNED, estimate, null, null, CompleteWhen.COMPLETE);
    }

    private static Filing completed(LocalDate day) {
        return filing("passport", FilingStatus.COMPLETE, FIVE_DAYS, null, day, CompleteWhen.COMPLETE);
    }

    private static Filing filing(
            String code,
            FilingStatus status,
            Estimate estimate,
            LocalDate filed,
            LocalDate completed,
            CompleteWhen when) {
        return new Filing(
                UUID.randomUUID(),
                code,
                null,
                status,
                status == FilingStatus.PLANNED ? null : TODAY.minusDays(completed == null ? 0 : 3),
                filed,
                null,
                completed,
                estimate,
                "qc-offices",
                List.of(),
                Filing.REMOVAL,
                when,
                1);
    }

    private List<Kept> last(Watched order) {
        return in(() -> forecasts.of(List.of(id(order))));
    }

    /** Every forecast of the order's first filing. */
    private List<KeptForecast> kept(Watched order) {
        return in(() -> forecasts.until(ended(order, IN_A_WEEK)));
    }

    private static KeptForecast standing(Watched order, int ofNovember) {
        var day = TODAY.withDayOfMonth(ofNovember);
        return new KeptForecast(filingOf(order), day, day, day, IN_A_WEEK);
    }

    private static Ended ended(Watched order, LocalDate day) {
        return new Ended(filingOf(order), "passport", "qc-offices", day);
    }

    /** Counts a filing of long ago as a passport. */
    private void end(Watched order, Filing filing) {
        in(() -> {
            var ended = new Ended(filing.id(), "passport", "qc-offices", TODAY);
            forecasts.ended(clinic.organization(), id(order), ended, new Coverage(1, 1, 0.5, 0.75, 1));
            return filing;
        });
    }

    private List<HitRate> rates() {
        return in(() -> forecasts.rates(clinic.organization()));
    }

    private static HitRate rate(Coverage coverage) {
        return new HitRate("passport", "qc-offices", coverage);
    }

    /** What each message about the order says of the forecasts. */
    private List<HitRate> told(Watched order) {
        return in(() -> outbox.list(clinic.organization(), id(order), null, new Page.Ask(null, 10))).items().stream()
                .map(t -> t.notice().hitRate())
                .toList();
    }

    private static <T> T in(Callable<T> work) {
        return Transacted.everywhere(work);
    }
}
