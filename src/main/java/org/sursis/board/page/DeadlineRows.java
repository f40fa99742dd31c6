package org.sursis.board.page;

import java.util.List;
import java.util.stream.Stream;
import org.sursis.board.words.Phrases;
import org.sursis.law.order.Ledger;
import org.sursis.law.order.OrderDeadline;
import org.sursis.notice.SpokenTime;
import org.sursis.notice.law.LimitWords;
import org.sursis.notice.law.SpokenEvent;
import org.sursis.notice.law.SpokenLimit;
import org.sursis.notice.law.SpokenSteps;

/** Puts the deadlines of an order into words: both days, where it stands, the source and how well it is known. */
record DeadlineRows(Phrases phrases) {

    List<Rows.DeadlineRow> rows(List<Ledger.Entry> entries) {
        return entries.stream().map(this::row).toList();
    }

    private Rows.DeadlineRow row(Ledger.Entry entry) {
        var it = entry.deadline();
        var state = entry.state(phrases.now());
        var spoken = new SpokenLimit(it.limit(), phrases.tongue().language(), phrases.now());
        var code = phrases.tongue().language().code();
        return new Rows.DeadlineRow(
                spoken.name(),
                Phrases.capital(SpokenEvent.name(it.event().code()).in(code)) + ", "
                        + phrases.brief(it.event().on()),
                it.dates() == null ? null : spoken.safeAlone(),
                it.dates() == null ? null : spoken.latestAlone(),
                phrases.words().deadline(state),
                tone(state),
                about(entry),
                it.text().authority().citation(),
                it.text().confidence().doubtful() ? words().doubtful() : null,
                it.answer() == null
                        ? List.of()
                        : SpokenSteps.of(it.answer().steps(), phrases.tongue().language()));
    }

    private static String tone(OrderDeadline.State state) {
        return switch (state) {
            case MET, WAIVED -> "info";
            case OPEN, PAUSED -> "notice";
            case PASSED, UNKNOWN -> "critical";
        };
    }

    /** What is to be known beside the state: a clock that stands still, a consequence that has come, why nothing can be said. */
    private String about(Ledger.Entry entry) {
        var it = entry.deadline();
        var language = phrases.tongue().language();
        var missed = it.rule().missed();
        return Stream.of(
                        it.pause() == null
                                ? null
                                : words().stoodStill(
                                                SpokenTime.full(it.pause().since(), language),
                                                it.pause().daysLeft()),
                        it.cannot() == null ? null : words().because(it.cannot()),
                        !entry.converted(phrases.now())
                                ? null
                                : words().come(
                                                SpokenTime.full(
                                                        it.dates().safeDay().plusDays(1), language),
                                                missed.in(language.code())))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private LimitWords words() {
        return LimitWords.in(phrases.tongue().language());
    }
}
