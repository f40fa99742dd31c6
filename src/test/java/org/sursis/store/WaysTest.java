package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.alert.Channel.EMAIL;
import static org.sursis.alert.Channel.SMS;
import static org.sursis.store.Said.DUE;
import static org.sursis.store.Said.message;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sursis.alert.DeliveryState;
import org.sursis.alert.Health;
import org.sursis.alert.Receipt;
import org.sursis.alert.Way;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.TakeReceipt;
import org.sursis.watch.Watched;
import org.sursis.watch.proof.Proofs;

/** What was seen of an address counts on every order of the organization, and on none of another one. */
@QuarkusTest
@TestProfile(StillProfile.class)
class WaysTest extends OnOutbox {
    private static final Instant LATER = DUE.plusSeconds(86_400);

    @Inject
    Proofs proofs;

    @Inject
    TakeReceipt receipts;

    @Test
    void what_is_not_taken_for_one_order_makes_the_address_fail_on_every_other_until_it_is() {
        var other = another();
        var strangers = stored(Cases.order(anOrganization(), "QC-2026-0418"));
        planned(message(order, EMAIL, first));
        var retry = new Settlement(claim(EMAIL).get(0), DeliveryState.RETRY, DUE, DUE, null, "451 later");
        outbox.settle(List.of(retry));

        assertThat(health(order)).isEqualTo(Health.FAILING);
        assertThat(health(other)).isEqualTo(Health.FAILING);
        assertThat(health(strangers)).isEqualTo(Health.UNPROVEN);

        outbox.settle(List.of(result(claim(EMAIL).get(0), DeliveryState.SENT)));
        assertThat(health(other)).isEqualTo(Health.UNPROVEN);
    }

    @Test
    void a_delay_ends_nothing_and_makes_the_address_fail_until_something_later_proves_it() {
        var other = another();
        var message = planned(message(order, EMAIL, first));
        outbox.settle(List.of(result(claim(EMAIL).get(0), DeliveryState.SENT)));

        assertThat(receipts.take(message.delivery().id(), Receipt.DELAYED, "delayed 4.4.1"))
                .isTrue();
        assertThat(told(message).state()).isEqualTo(DeliveryState.SENT);
        assertThat(health(order)).isEqualTo(Health.FAILING);
        assertThat(health(other)).isEqualTo(Health.FAILING);

        receipts.take(message.delivery().id(), Receipt.PASSED_ON, "delivered 2.0.0");
        assertThat(told(message).state()).isEqualTo(DeliveryState.SENT);
        assertThat(health(other)).as("nobody signed that").isEqualTo(Health.FAILING);

        commit(() -> proofs.proven(
                other.file().order().organization(), EMAIL, message.delivery().address(), LATER));
        assertThat(health(other)).isEqualTo(Health.PROVEN);
    }

    @Test
    void a_mail_server_that_says_it_arrived_stops_no_retry() {
        var message = planned(message(order, EMAIL, first));
        var again = new Settlement(claim(EMAIL).get(0), DeliveryState.RETRY, DUE, DUE, null, "451 later");
        outbox.settle(List.of(again));
        receipts.take(message.delivery().id(), Receipt.PASSED_ON, "delivered 2.0.0");
        assertThat(told(message).state()).isEqualTo(DeliveryState.RETRY);
        assertThat(told(message).nextAttemptAt()).isEqualTo(DUE);
    }

    @Test
    void what_a_mail_confirmed_before_may_come_back_again_and_what_it_proved_is_not_proven() throws IOException {
        var message = planned(message(order, EMAIL, first));
        outbox.settle(List.of(result(claim(EMAIL).get(0), DeliveryState.SENT)));
        receipts.take(message.delivery().id(), Receipt.DELIVERED, "delivered 2.0.0");
        var short1 = planned(message(order, SMS, second));
        outbox.settle(List.of(result(claim(SMS).get(0), DeliveryState.SENT)));
        receipts.take(short1.delivery().id(), Receipt.DELIVERED, "delivered");
        assertThat(health(order)).isEqualTo(Health.PROVEN);

        carriedOver();
        assertThat(told(message).state()).isEqualTo(DeliveryState.SENT);
        assertThat(told(short1).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(health(order)).isEqualTo(Health.UNPROVEN);

        var organization = order.file().order().organization();
        var address = message.delivery().address();
        commit(() -> proofs.proven(organization, EMAIL, address, LATER));
        carriedOver();
        assertThat(health(order)).as("a link proved that").isEqualTo(Health.PROVEN);
    }

    private void carriedOver() throws IOException {
        try (var migration =
                WaysTest.class.getResourceAsStream("/db/migration/V2026_11_28_160__mail_confirms_nothing.sql")) {
            var statements = new String(migration.readAllBytes(), StandardCharsets.UTF_8).split(";\n");
            for (int n = 0; n < 2; n++) {
                execute(statements[n]);
            }
        }
    }

    /** An order of the same organization with the same people. */
    private Watched another() {
        return stored(Cases.order(order.file().order().organization(), "QC-2026-0419"));
    }

    private Health health(Watched watched) {
        var file = watched.file();
        var signs = committed(() -> proofs.signs(file.order().organization(), file.contacts()));
        return signs.get(new Way(file.contacts().get(0).id(), EMAIL)).health(LATER.plusSeconds(1));
    }
}
