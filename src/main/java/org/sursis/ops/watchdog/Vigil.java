package org.sursis.ops.watchdog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the service, and what a human is to be told of it: a pure decision over instants of one clock that never steps.
 *
 * @param success when a pass was last complete; at first, when the vigil began
 * @param fail when the service last said that it does not keep its promise, or null
 * @param because its words, or null
 * @param told what a human was told last, or null while there is nothing to tell
 * @param toldAt when, or null
 */
record Vigil(Instant success, Instant fail, String because, News told, Instant toldAt) {
    /** So long after the last failure nothing but success may come before all is well: nodes may be of two minds. */
    static final Duration CALM = Duration.ofMinutes(2);

    /** What a human is told. */
    enum News {
        SILENT,
        FAILING,
        BACK
    }

    static Vigil begun(Instant now) {
        return new Vigil(now, null, null, null, null);
    }

    /** The last sign of life. */
    Instant lastSign() {
        return fail == null || success.isAfter(fail) ? success : fail;
    }

    /** @param at when the sender was alive for certain: when it sent the beat, not when the beat came in */
    Vigil after(Beat.Kind kind, Instant at, String words) {
        return switch (kind) {
            case START -> this;
            case SUCCESS -> new Vigil(later(success, at), fail, because, told, toldAt);
            case FAIL -> new Vigil(success, later(fail, at), words, told, toldAt);
        };
    }

    /** The same, a human having been told. */
    Vigil told(News news, Instant now) {
        return new Vigil(success, fail, because, news == News.BACK ? null : news, news == News.BACK ? null : now);
    }

    /** The same by a clock that shows more. */
    Vigil shifted(Duration by) {
        return new Vigil(success.plus(by), plus(fail, by), because, told, plus(toldAt, by));
    }

    /**
     * What a human is to be told now.
     *
     * @param listening false while this process has not listened long enough to call anybody silent
     */
    Optional<News> news(Rules rules, Instant now, boolean listening) {
        var trouble = trouble(rules, now, listening);
        if (trouble == null) {
            boolean over = told != null && listening && !silent(rules, now);
            return over ? Optional.of(News.BACK) : Optional.empty();
        }
        boolean again = told == trouble && Duration.between(toldAt, now).compareTo(rules.repeat()) < 0;
        return again ? Optional.empty() : Optional.of(trouble);
    }

    /**
     * When to tell.
     *
     * @param patience how long nothing may be heard
     * @param repeat how long before it is said again
     */
    record Rules(Duration patience, Duration repeat) {}

    private News trouble(Rules rules, Instant now, boolean listening) {
        if (silent(rules, now)) {
            return listening ? News.SILENT : null;
        }
        boolean failing = fail != null && Duration.between(fail, success).compareTo(CALM) < 0;
        return failing ? News.FAILING : null;
    }

    private boolean silent(Rules rules, Instant now) {
        return Duration.between(lastSign(), now).compareTo(rules.patience()) > 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private static Instant plus(Instant at, Duration by) {
        return at == null ? null : at.plus(by);
    }
}
