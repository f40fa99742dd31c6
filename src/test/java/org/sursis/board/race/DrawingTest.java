package org.sursis.board.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.FilingStatus;
import org.sursis.watch.Sketch;

class DrawingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Axis AXIS = Axis.ahead(TODAY, 5);

    @Test
    void an_axis_begins_three_mondays_back_and_reaches_the_weeks_that_were_asked_for() {
        assertThat(AXIS).isEqualTo(new Axis(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 12, 28), TODAY));
        assertThat(AXIS.ticks()).hasSizeLessThanOrEqualTo(6).startsWith(LocalDate.of(2026, 10, 26));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-26,0", "2026-10-01,0", "2026-11-26,984", "2026-12-28,2000", "2031-01-01,2000"})
    void a_day_has_its_place_and_what_lies_outside_is_put_at_the_end(LocalDate day, int place) {
        assertThat(AXIS.start(day)).isEqualTo(place);
    }

    @Test
    void an_axis_reaches_every_removal_within_half_a_year_and_no_further() {
        var days = List.of(TODAY.plusDays(20), TODAY.plusDays(100), TODAY.plusYears(2));

        var axis = Axis.over(days.stream(), TODAY);

        assertThat(axis.beyond(TODAY.plusDays(100))).isFalse();
        assertThat(axis.beyond(TODAY.plusYears(2))).isTrue();
        assertThat(Axis.over(List.<LocalDate>of().stream(), TODAY)).isEqualTo(Axis.ahead(TODAY, 3));
    }

    @Test
    void a_race_that_is_late_shows_what_is_behind_the_band_the_last_safe_day_and_by_how_much_it_is_late() {
        var svg = drawing("Marriage certificate", FilingStatus.PENDING, false, TODAY.plusDays(9));

        assertThat(svg)
                .contains("class=\"behind\"", "class=\"way\"", "class=\"likely\"", "class=\"slow\"", "class=\"late\"")
                .contains("class=\"safe\"", "class=\"gate\"", "class=\"end\"", "href=\"#flag\"", "href=\"#gate\"")
                .contains("aria-label=\"QC-1. Lost\"", ">Marriage certificate</text>")
                .doesNotContain("class=\"done\"", "class=\"wait\"", "href=\"#on\"");
    }

    @Test
    void what_has_not_begun_is_told_from_what_is_under_way_and_what_is_complete_without_colour() {
        assertThat(drawing("Translation", FilingStatus.PLANNED, false, TODAY.plusDays(9)))
                .contains("class=\"wait\"")
                .doesNotContain("class=\"behind\"", "class=\"way\"");
        assertThat(drawing("Passport", FilingStatus.COMPLETE, true, TODAY.plusDays(9)))
                .contains("class=\"done\"", "✓ Passport")
                .doesNotContain("class=\"safe\"", "class=\"likely\"");
    }

    @Test
    void a_removal_behind_the_axis_is_pointed_at() {
        assertThat(drawing("Passport", FilingStatus.PENDING, false, TODAY.plusYears(1)))
                .contains("<use href=\"#on\" x=\"100%\"/>")
                .doesNotContain("href=\"#flag\"", "class=\"end\"");
    }

    @Test
    void what_people_typed_is_text_and_nothing_else() {
        assertThat(drawing("</text><script>alert('1')</script>&\"", FilingStatus.PENDING, false, TODAY))
                .contains("&lt;/text&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;")
                .doesNotContain("<script");
    }

    private static String drawing(String name, FilingStatus status, boolean done, LocalDate removal) {
        var half = done ? TODAY.minusDays(3) : TODAY.plusDays(20);
        var lane = new Sketch.Lane(
                "passport",
                null,
                status,
                done,
                TODAY.minusDays(15),
                half,
                done ? half : half.plusDays(5),
                done ? half : half.plusDays(9),
                done ? null : TODAY.plusDays(6),
                done ? null : -13);
        var finish = new Sketch.Finish(removal, null, false);
        var day = TODAY.plusDays(4);
        var gate = new Sketch.Mark("stay", null, day, CivilTime.startOf(day, ZoneId.of("America/St_Johns")), true);
        return new Drawing(AXIS, new Sketch(List.of(lane), List.of(gate), finish), List.of(name)).svg("QC-1. Lost");
    }
}
