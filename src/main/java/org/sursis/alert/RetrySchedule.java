package org.sursis.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When to try again: quickly at first, then steadily, until time itself ends it. */
public final class RetrySchedule {
    private static final List<Duration> EMAIL = waits("PT15S", "PT30S", "PT1M", "PT2M", "PT4M", "PT8M", "PT15M");
    private static final List<Duration> SMS = waits("PT10S", "PT30S", "PT1M", "PT5M", "PT15M");
    private static final List<Duration> WEBHOOK = waits("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H");

    private RetrySchedule() {}

    /**
     * When to try next after an attempt ended at {@code now} without success; never after {@code expiresAt}.
     *
     * @param attempts attempts really made so far, from 1 on; the last wait of the channel repeats for ever
     * @param asked how long the other side asked us to wait, or null
     * @param id spreads the tries of different deliveries by up to a fifth, always the same for the same try
     */
    public static Instant next(Channel channel, int attempts, Duration asked, UUID id, Instant now, Instant expiresAt) {
        var waits = waits(channel);
        var wait = waits.get(Math.min(attempts, waits.size()) - 1);
        var spread = wait.toMillis() / 5;
        var jitter = Math.floorMod(id.getLeastSignificantBits() * 31 + attempts * 7_919L, 2 * spread + 1) - spread;
        var next = wait.plusMillis(jitter);
        var longest = asked == null || asked.compareTo(next) < 0 ? next : asked;
        var at = now.plus(longest);
        return at.isAfter(expiresAt) ? expiresAt : at;
    }

    private static List<Duration> waits(Channel channel) {
        return switch (channel) {
            case EMAIL -> EMAIL;
            case SMS -> SMS;
            case WEBHOOK -> WEBHOOK;
        };
    }

    private static List<Duration> waits(String... iso) {
        return java.util.Arrays.stream(iso).map(Duration::parse).toList();
    }
}
