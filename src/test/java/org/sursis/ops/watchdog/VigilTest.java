package org.sursis.ops.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.ops.watchdog.Beat.Kind.FAIL;
import static org.sursis.ops.watchdog.Beat.Kind.START;
import static org.sursis.ops.watchdog.Beat.Kind.SUCCESS;
import static org.sursis.ops.watchdog.Vigil.News.BACK;
import static org.sursis.ops.watchdog.Vigil.News.FAILING;
import static org.sursis.ops.watchdog.Vigil.News.SILENT;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sursis.ops.watchdog.Vigil.News;
import org.sursis.ops.watchdog.Vigil.Rules;

/** What a human is told, and when. */
class VigilTest {
    private static final Instant BEGAN = Instant.parse("2026-11-27T07:13:00Z");
    private static final Rules RULES = new Rules(Duration.ofMinutes(5), Duration.ofHours(1));

    private Vigil vigil = Vigil.begun(BEGAN);

    @Test
    void silence_is_told_after_patience_and_not_before() {
        beat(SUCCESS, 60);
        assertThat(news(60 + 300)).isNull();
        assertThat(news(60 + 301)).isEqualTo(SILENT);
    }

    @Test
    void a_service_that_was_never_heard_is_silent_too() {
        assertThat(news(301)).isEqualTo(SILENT);
    }

    @Test
    void silence_is_told_once_an_hour_until_it_ends() {
        told(SILENT, 301);
        assertThat(news(301 + 3_599)).isNull();
        assertThat(news(301 + 3_600)).isEqualTo(SILENT);
        told(SILENT, 301 + 3_600);
        beat(SUCCESS, 8_000);
        assertThat(news(8_001)).isEqualTo(BACK);
        told(BACK, 8_001);
        assertThat(news(8_002)).isNull();
    }

    @Test
    void a_service_that_only_ever_starts_is_silent() {
        for (int second = 0; second < 600; second += 10) {
            beat(START, second);
        }
        assertThat(news(601)).isEqualTo(SILENT);
    }

    @Test
    void a_failure_is_told_at_once_with_its_words() {
        beat(FAIL, 60);
        assertThat(news(60)).isEqualTo(FAILING);
        assertThat(vigil.because()).isEqualTo("words of 60");
        told(FAILING, 60);
        beat(FAIL, 90);
        assertThat(news(90)).isNull();
    }

    @Test
    void nodes_of_two_minds_are_failing_until_none_fails_for_two_minutes() {
        beat(FAIL, 60);
        told(FAILING, 60);
        beat(SUCCESS, 75);
        beat(FAIL, 90);
        beat(SUCCESS, 105);
        assertThat(news(106)).isNull();
        beat(SUCCESS, 209);
        assertThat(news(209)).isNull();
        beat(SUCCESS, 210);
        assertThat(news(210)).isEqualTo(BACK);
    }

    @Test
    void a_failing_service_that_falls_silent_is_told_of_again() {
        beat(FAIL, 60);
        told(FAILING, 60);
        assertThat(news(60 + 301)).isEqualTo(SILENT);
    }

    @Test
    void a_silent_service_that_fails_is_told_of_again() {
        told(SILENT, 301);
        beat(FAIL, 400);
        assertThat(news(400)).isEqualTo(FAILING);
    }

    @Test
    void a_beat_that_comes_late_takes_nothing_back() {
        beat(SUCCESS, 200);
        beat(SUCCESS, 100);
        assertThat(vigil.lastSign()).isEqualTo(at(200));
    }

    @Test
    void nobody_is_called_silent_by_one_who_has_just_begun_to_listen() {
        assertThat(vigil.news(RULES, at(9_000), false)).isEmpty();
        told(SILENT, 301);
        assertThat(vigil.news(RULES, at(9_000), false)).isEmpty();
    }

    private void beat(Beat.Kind kind, int second) {
        vigil = vigil.after(kind, at(second), "words of " + second);
    }

    private void told(News news, int second) {
        vigil = vigil.told(news, at(second));
    }

    private News news(int second) {
        return vigil.news(RULES, at(second), true).orElse(null);
    }

    private static Instant at(int second) {
        return BEGAN.plusSeconds(second);
    }
}
