package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.store.Cases.id;
import static org.sursis.store.Cases.order;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Channel;
import org.sursis.race.Standing;
import org.sursis.watch.Watched;

@QuarkusTest
@TestProfile(StillProfile.class)
class OrderLocksTest extends OnPostgres {

    @Test
    void an_order_that_somebody_holds_is_not_free() {
        var clinic = anOrganization();
        var held = stored(order(clinic, "held"));
        var free = stored(order(clinic, "free"));

        commit(() -> {
            assertThat(orders.lock(clinic, id(held))).contains(held);
            assertThat(committed(() -> orders.lockIfFree(id(held)))).isEmpty();
            assertThat(committed(() -> orders.lockIfFree(id(free)))).contains(free);
        });
        assertThat(committed(() -> orders.lockIfFree(id(held)))).contains(held);
    }

    @Test
    void an_order_that_somebody_holds_can_still_be_read() {
        var clinic = anOrganization();
        var held = stored(order(clinic, "held"));

        commit(() -> {
            orders.lock(clinic, id(held));
            assertThat(committed(() -> orders.find(clinic, id(held)))).contains(held);
        });
    }

    @Test
    void a_locked_order_is_as_it_is_now_and_not_as_it_was_read_before() {
        var clinic = anOrganization();
        var before = stored(order(clinic, "read before"));
        var file = before.file();
        var changed = new Watched(
                file.with(file.order().revised()).withFilings(file.filings().subList(1, 2)),
                Standing.CLEAR,
                before.nextReviewAt(),
                before.reviewedAt());

        commit(() -> {
            assertThat(orders.find(clinic, id(before))).contains(before);
            commit(() -> orders.save(changed));
            assertThat(orders.lock(clinic, id(before))).contains(changed);
        });
    }

    @Test
    void messages_of_an_order_that_somebody_holds_expire_later() {
        nothingInTheOutbox();
        var order = stored(order(anOrganization(), "held"));
        var alert = Said.alert(order, Said.everyMatter().get(0));
        commit(() -> alerts.add(List.of(alert)));
        var message = Said.message(order, Channel.SMS, Said.DUE, Said.DUE.plusSeconds(1), alert);
        commit(() -> outbox.plan(List.of(message)));

        commit(() -> {
            orders.lockIfFree(id(order));
            assertThat(committed(() -> outbox.expire(Said.TARGET))).isEmpty();
        });
        assertThat(committed(() -> outbox.expire(Said.TARGET))).containsExactly(id(order));
    }
}
