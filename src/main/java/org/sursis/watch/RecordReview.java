package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.stream.Collectors;
import org.sursis.alert.Alert;
import org.sursis.watch.ReviewOrder.Decision;
import org.sursis.watch.unreached.TellAdministrators;

/** Writes down what reviews decided, in the transaction in which they did. */
@ApplicationScoped
class RecordReview {
    private final Alerts alerts;
    private final Outbox outbox;
    private final Journal journal;
    private final KeepDeadlines deadlines;
    private final KeepForecasts forecasts;
    private final TellAdministrators administrators;
    private final ComposeNotices notices;
    private final Event<MessagesPlanned> planned;
    private final Event<Reviewed> reviewed;

    RecordReview(
            Alerts alerts,
            Outbox outbox,
            Journal journal,
            KeepDeadlines deadlines,
            KeepForecasts forecasts,
            TellAdministrators administrators,
            ComposeNotices notices,
            Event<MessagesPlanned> planned,
            Event<Reviewed> reviewed) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.journal = journal;
        this.deadlines = deadlines;
        this.forecasts = forecasts;
        this.administrators = administrators;
        this.notices = notices;
        this.planned = planned;
        this.reviewed = reviewed;
    }

    void record(List<Decision> decisions) {
        forecasts.keep(decisions.stream()
                .map(d -> new KeepForecasts.Seen(d.file(), d.verdict().assessment()))
                .toList());
        decisions.forEach(this::recordOne);
    }

    private void recordOne(Decision decision) {
        var verdict = decision.verdict();
        var order = decision.file().order();
        deadlines.keep(decision.file(), decision.situation().ledger());
        journal.addAll(ReviewEntries.colour(decision).stream().toList());
        administrators.settle(order, decision.unreached(), decision.silence(), decision.at());
        if (!verdict.raised().isEmpty()) {
            alerts.add(verdict.raised());
            // Before any message is called back: whoever ends a subscription holds it before its messages, and so does
            // this.
            reviewed.fire(new Reviewed(order, verdict, decision.at()));
        }
        if (!verdict.ended().isEmpty()) {
            alerts.save(verdict.ended());
            outbox.cancel(order.id(), stop(decision));
            journal.addAll(verdict.ended().stream()
                    .map(a -> ReviewEntries.ending(a, decision.at()))
                    .toList());
        }
        // Who is new on the list is told what others know already.
        if (!verdict.raised().isEmpty() || !verdict.messages().isEmpty()) {
            plan(decision);
        }
    }

    private static Outbox.Stop stop(Decision decision) {
        var why = decision.verdict().ended().stream().collect(Collectors.toMap(Alert::id, ReviewEntries::why));
        return new Outbox.Stop(why, Actor.SERVICE, decision.at());
    }

    private void plan(Decision decision) {
        var verdict = decision.verdict();
        var compose = notices.about(decision);
        outbox.plan(verdict.messages().stream()
                .map(m -> new Outbox.Planned(m, compose.notice(m)))
                .toList());
        journal.addAll(verdict.raised().stream()
                .map(a -> ReviewEntries.raised(decision.file(), a))
                .toList());
        planned.fire(new MessagesPlanned(verdict.messages().size()));
    }
}
