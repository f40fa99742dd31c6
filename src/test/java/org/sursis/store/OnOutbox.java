package org.sursis.store;

import static org.sursis.store.Cases.order;
import static org.sursis.store.Said.DUE;
import static org.sursis.store.Said.alert;
import static org.sursis.store.Said.message;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.sursis.alert.Alert;
import org.sursis.alert.Channel;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Matter;
import org.sursis.watch.Outbox.Claimed;
import org.sursis.watch.Outbox.Planned;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.Outbox.Told;
import org.sursis.watch.Watched;

/** A queue with nothing in it but what a test plans about one order. */
abstract class OnOutbox extends OnPostgres {
    static final Duration LEASE = Duration.ofMinutes(2);

    Watched order;
    Alert first;
    Alert second;

    @BeforeEach
    final void an_order_with_two_alerts() {
        nothingInTheOutbox();
        order = stored(order(anOrganization(), "QC-2026-0417"));
        first = alert(order, new Matter.WatchStarted());
        second = alert(order, new Matter.WatchEnded("left", null));
        commit(() -> alerts.add(List.of(first, second)));
    }

    Planned planned(Planned message) {
        commit(() -> outbox.plan(List.of(message)));
        return message;
    }

    List<Claimed> claim(Channel channel) {
        return outbox.claim(channel, 10, DUE, LEASE, "node-1");
    }

    Told told(Planned message) {
        return committed(() -> outbox.find(message.delivery().id())).orElseThrow();
    }

    static Settlement result(Claimed claimed, DeliveryState state) {
        return new Settlement(claimed, state, null, DUE.plusSeconds(3), "provider-7", "250 taken");
    }
}
