package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Filing;
import org.sursis.race.calibration.Coverage;
import org.sursis.race.calibration.HitRate;
import org.sursis.race.calibration.KeptForecast;
import org.sursis.race.forecast.Basis;
import org.sursis.watch.Forecasts;
import org.sursis.watch.Forecasts.Ended;
import org.sursis.watch.Forecasts.Kept;
import org.sursis.watch.Forecasts.Made;
import org.sursis.watch.Watched;

/** Kept forecasts on a real PostgreSQL. */
@QuarkusTest
@TestProfile(StillProfile.class)
class ForecastsTest extends OnPostgres {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @Inject
    Forecasts forecasts;

    private UUID clinic;
    private Watched order;
    private Filing first;
    private Filing second;

    @BeforeEach
    void an_order_with_filings() {
        clinic = anOrganization();
        order = stored(Cases.order(clinic, "QC-FORECAST"));
        first = order.file().filings().get(0);
        second = order.file().filings().get(1);
    }

    @Test
    void the_last_forecast_of_each_filing_comes_back_as_it_was_made() {
        var beyond = new Made(second.id(), "b", "weekdays", Basis.Kind.EXPECTED_DAY, NOVEMBER, day(7), null, null);
        keep(made(first, 2, 11), beyond);
        keep(made(first, 3, 13));
        assertThat(kept()).containsExactly(new Kept(beyond, null), new Kept(made(first, 3, 13), null));
    }

    @Test
    void what_was_made_until_the_end_is_held_against_it_and_what_came_later_is_not() {
        keep(made(first, 2, 11), made(first, 9, 14), made(first, 10, 15), made(second, 1, 5));
        var ended = new Ended(first.id(), first.code(), "qc-offices", day(9));
        assertThat(committed(() -> forecasts.until(ended)))
                .containsExactly(
                        new KeptForecast(first.id(), day(11), day(12), day(13), day(9)),
                        new KeptForecast(first.id(), day(14), day(15), day(16), day(9)));
    }

    @Test
    void an_end_stands_beside_the_last_forecast_until_it_is_corrected_or_taken_back() {
        keep(made(first, 2, 11));
        end(first, 9, 1, 1);
        end(first, 8, 1.5, 0.5);
        assertThat(kept())
                .containsExactly(new Kept(
                        made(first, 2, 11), new Ended(first.id(), "spousal-sponsorship", "qc-offices", day(8))));
        assertThat(rates(clinic)).containsExactly(rate("spousal-sponsorship", new Coverage(1, 1.5, 0.25, 0.5, 0.75)));
        commit(() -> forecasts.reopened(first.id()));
        assertThat(kept()).containsExactly(new Kept(made(first, 2, 11), null));
        assertThat(rates(clinic)).isEmpty();
    }

    @Test
    void rates_are_of_one_organization_and_leave_out_what_was_never_forecast_in_time() {
        end(first, 9, 1.5, 0.5);
        end(second, 9, 0, 0);
        assertThat(rates(clinic)).containsExactly(rate("spousal-sponsorship", new Coverage(1, 1.5, 0.25, 0.5, 0.75)));
        assertThat(rates(anOrganization())).isEmpty();
        assertThat(committed(() -> forecasts.rate(clinic, "spousal-sponsorship", "weekdays")))
                .isEmpty();
        assertThat(committed(() -> forecasts.rate(clinic, "marriage-certificate", "qc-offices")))
                .isEmpty();
        assertThat(committed(() -> forecasts.rate(clinic, "spousal-sponsorship", "qc-offices")))
                .contains(rate("spousal-sponsorship", new Coverage(1, 1.5, 0.25, 0.5, 0.75)));
    }

    @Test
    void a_filing_weighs_by_its_forecasts() {
        end(first, "passport", 9, 3, 1);
        end(second, "passport", 8, 1, 0);
        assertThat(rates(clinic)).containsExactly(rate("passport", new Coverage(2, 4, 0.375, 0.75, 0.875)));
    }

    @Test
    void a_rate_looks_back_on_the_newest_two_hundred() {
        var many = IntStream.range(0, Forecasts.NEWEST + 1)
                .mapToObj(n -> Cases.bareFiling("passport-" + n))
                .toList();
        var busy = Cases.order(clinic, "QC-BUSY");
        order = stored(
                new Watched(busy.file().withFilings(many), busy.standing(), busy.nextReviewAt(), busy.reviewedAt()));
        end(many.get(0), "passport", 1, 1, 0);
        many.subList(1, Forecasts.NEWEST).forEach(f -> end(f, "passport", 2, 1, 1));
        assertThat(rates(clinic).get(0).coverage().p80()).isCloseTo(0.995, within(1e-12));
        end(many.get(Forecasts.NEWEST), "passport", 2, 1, 1);
        assertThat(rates(clinic)).containsExactly(rate("passport", new Coverage(200, 200, 0.5, 1, 1)));
    }

    @Test
    void a_forecast_of_no_filing_of_the_order_and_one_whose_days_fall_are_refused_by_the_database() {
        var others = Cases.order(anOrganization(), "QC-OTHERS");
        stored(others);
        assertThatThrownBy(() -> keep(made(others.file().filings().get(0), 2, 11)))
                .hasMessageContaining("forecast_of_filing");
        var falling = new Made(first.id(), "a", "o", Basis.Kind.HISTORY, NOVEMBER, day(9), day(8), day(10));
        assertThatThrownBy(() -> keep(falling)).hasMessageContaining("forecast_days_rise");
        var unsure = new Made(first.id(), "a", "o", Basis.Kind.UNKNOWN, NOVEMBER, day(9), day(9), day(10));
        assertThatThrownBy(() -> keep(unsure)).hasMessageContaining("forecast_basis_check");
    }

    private static LocalDate day(int ofNovember) {
        return NOVEMBER.withDayOfMonth(ofNovember);
    }

    /** Days in a row, the 50 % day first. */
    private static Made made(Filing filing, int on, int p50) {
        return new Made(
                filing.id(),
                filing.code(),
                "qc-offices",
                Basis.Kind.HISTORY,
                day(on),
                day(p50),
                day(p50 + 1),
                day(p50 + 2));
    }

    private void keep(Made... made) {
        commit(() -> forecasts.keep(List.of(new Forecasts.OfOrder(clinic, Cases.id(order), List.of(made)))));
    }

    private List<Kept> kept() {
        return committed(() -> forecasts.of(List.of(Cases.id(order))));
    }

    private void end(Filing filing, int day, double weight, double share) {
        end(filing, filing.code(), day, weight, share);
    }

    private void end(Filing filing, String code, int day, double weight, double share) {
        var ended = new Ended(filing.id(), code, "qc-offices", day(day));
        var held = new Coverage(1, weight, share / 2, share, (1 + share) / 2);
        commit(() -> forecasts.ended(clinic, Cases.id(order), ended, held));
    }

    private List<HitRate> rates(UUID organization) {
        return committed(() -> forecasts.rates(organization));
    }

    private static HitRate rate(String code, Coverage coverage) {
        return new HitRate(code, "qc-offices", coverage);
    }
}
