package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import org.sursis.notice.Compose;
import org.sursis.watch.ReviewOrder.Decision;
import org.sursis.watch.proof.ReadHealth;

/** Brings together what messages about a decision tell besides it. */
@ApplicationScoped
class ComposeNotices {
    private final KeepForecasts forecasts;
    private final ReadHealth health;

    ComposeNotices(KeepForecasts forecasts, ReadHealth health) {
        this.forecasts = forecasts;
        this.health = health;
    }

    Compose about(Decision decision) {
        var file = decision.file();
        var verdict = decision.verdict();
        var hitRate = forecasts.ofBinding(file, verdict.assessment());
        boolean unproven = Compose.asksAboutTheDate(verdict.raised()) && health.nobodyProven(file, decision.at());
        return new Compose(file, decision.situation().alerts(), verdict, hitRate, unproven, decision.at());
    }
}
