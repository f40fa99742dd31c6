package org.sursis.watch.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.sursis.alert.Alert;
import org.sursis.alert.Channel;
import org.sursis.alert.Delivery;
import org.sursis.docket.RemovalOrder;
import org.sursis.notice.ComposeSignal;
import org.sursis.watch.MessagesPlanned;
import org.sursis.watch.Outbox;
import org.sursis.watch.Reviewed;

/** Tells webhooks what a review raised, in its transaction, beside everybody who is told by mail or telephone. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class TellWebhooks {
    /** A system that was away for three days, and one more wait of ten hours, still hears what happened meanwhile. */
    private static final Duration WORTH = Duration.ofDays(7);

    private final Webhooks webhooks;
    private final Outbox outbox;
    private final Event<MessagesPlanned> planned;

    TellWebhooks(Webhooks webhooks, Outbox outbox, Event<MessagesPlanned> planned) {
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.planned = planned;
    }

    void reviewed(@Observes Reviewed reviewed) {
        var order = reviewed.order();
        var messages = webhooks.of(order.organization()).stream()
                .map(webhook -> message(webhook, order, reviewed))
                .toList();
        if (!messages.isEmpty()) {
            outbox.plan(messages);
            planned.fire(new MessagesPlanned(messages.size()));
        }
    }

    private static Outbox.Planned message(Webhook webhook, RemovalOrder order, Reviewed reviewed) {
        var raised = reviewed.verdict().raised();
        var delivery = delivery(webhook, order, raised, reviewed.at());
        return new Outbox.Planned(delivery, ComposeSignal.of(delivery, order, reviewed.verdict(), webhook.origin()));
    }

    private static Delivery delivery(Webhook webhook, RemovalOrder order, List<Alert> raised, Instant now) {
        var name = webhook.id() + "|" + order.id() + "|" + now + "|"
                + raised.stream().map(Alert::id).toList();
        return new Delivery(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                order.organization(),
                order.id(),
                null,
                null,
                webhook.id(),
                Channel.WEBHOOK,
                webhook.origin(),
                raised.stream()
                        .map(Alert::severity)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                raised.stream().map(Alert::id).toList(),
                now,
                now,
                now.plus(WORTH));
    }
}
