package org.sursis.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.aMarriageCase;
import static org.sursis.fixtures.Cases.at;
import static org.sursis.fixtures.Cases.removalOn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.alert.Alert;
import org.sursis.alert.AlertKind;
import org.sursis.alert.Matter;
import org.sursis.alert.Matter.DateMoved;
import org.sursis.alert.Severity;
import org.sursis.docket.Closure;
import org.sursis.notice.Bulletin.News;
import org.sursis.race.Standing;

/** What of an order its subscribers see, at each degree that an organization may choose. */
class ComposeNewsTest {
    private static final Instant NOW = at("2026-11-16T09:00:00-05:00");
    private static final LocalDate SAFE = LocalDate.of(2026, 11, 20);

    private static Alert alert(Matter matter) {
        var order = aMarriageCase().file().order();
        return new Alert(
                UUID.randomUUID(),
                order.organization(),
                order.id(),
                matter,
                Severity.URGENT,
                NOW,
                NOW,
                List.of(),
                1,
                null,
                null,
                null);
    }

    private static News seen(Sight sees) {
        var moved = alert(new DateMoved(2, removalOn("2026-12-01"), removalOn("2026-11-27")));
        return ComposeNews.of(aMarriageCase().file().order(), Standing.TIGHT, List.of(moved), SAFE, sees, NOW);
    }

    @Test
    void a_reference_and_no_more_is_nothing_but_that() {
        var news = seen(Sight.REFERENCE);
        assertThat(news.reference()).isEqualTo(aMarriageCase().file().order().reference());
        assertThat(news.kinds()).isEmpty();
        assertThat(news).hasAllNullFieldsOrPropertiesExcept("order", "code", "reference", "kinds", "zone");
    }

    @Test
    void a_standing_goes_with_the_date_and_without_the_last_safe_day() {
        var news = seen(Sight.USUAL);
        assertThat(news.standing()).isEqualTo(Standing.TIGHT);
        assertThat(news.date()).isEqualTo("2026-11-27");
        assertThat(news.was()).isEqualTo("2026-12-01");
        assertThat(news.lastSafe()).isNull();
    }

    @Test
    void dates_are_the_last_safe_day_too() {
        assertThat(seen(Sight.DATES).lastSafe()).isEqualTo(SAFE);
    }

    @ParameterizedTest
    @EnumSource
    void the_end_of_a_watch_is_told_whatever_else_is_seen_and_takes_the_dates_along(Sight sees) {
        var order = aMarriageCase().file().order().closed(new Closure("left", null, NOW, "Counsel"));
        var ended = alert(new Matter.WatchEnded("left", null));
        var news = ComposeNews.of(order, Standing.CLOSED, List.of(ended), SAFE, sees, NOW);
        assertThat(news.kinds()).containsExactly(AlertKind.WATCH_ENDED);
        assertThat(news.date()).isNull();
        assertThat(news.lastSafe()).isNull();
    }

    @Test
    void a_later_line_that_shows_less_brings_nothing_of_an_earlier_one() {
        assertThat(ComposeNews.gathered(List.of(seen(Sight.DATES), seen(Sight.REFERENCE))))
                .containsExactly(seen(Sight.REFERENCE));
    }
}
