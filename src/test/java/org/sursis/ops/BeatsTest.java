package org.sursis.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.watch.WebhookSignature;

/** What a heartbeat looks like on the wire. */
class BeatsTest {
    private static final UUID RUN = UUID.fromString("00000000-0000-4000-8000-00000000002a");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static Beats beats(String url, String secret) {
        return new Beats(url, secret, Clock.systemUTC(), PATIENCE);
    }

    @Test
    void without_a_secret_it_is_what_healthchecks_takes() {
        var beats = beats("https://hc.example.org/ping/0a1b", null);
        assertThat(beats.start(RUN).uri()).hasToString("https://hc.example.org/ping/0a1b/start?rid=" + RUN);
        assertThat(beats.success(RUN).uri()).hasToString("https://hc.example.org/ping/0a1b?rid=" + RUN);
        assertThat(beats.fail(RUN, Map.of()).uri()).hasToString("https://hc.example.org/ping/0a1b/fail?rid=" + RUN);
        assertThat(beats.success(RUN).method()).isEqualTo("GET");
        assertThat(beats.success(RUN).headers().map()).isEmpty();
    }

    @Test
    void a_query_of_the_operators_stays_behind_the_path() {
        var beats = beats("https://hc.example.org/ping?token=7f3", null);
        assertThat(beats.fail(RUN, Map.of()).uri())
                .hasToString("https://hc.example.org/ping/fail?token=7f3&rid=" + RUN);
    }

    @Test
    void with_a_secret_no_two_are_alike() {
        var beats = beats("http://127.0.0.1:8466", WatchdogProcess.SECRET);
        var one = beats.success(RUN);
        var other = beats.success(RUN);
        assertThat(one.method()).isEqualTo("POST");
        assertThat(one.headers().firstValue(WebhookSignature.ID))
                .isPresent()
                .isNotEqualTo(other.headers().firstValue(WebhookSignature.ID));
    }
}
