package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.store.Cases.OPENED;
import static org.sursis.store.Cases.WAKE_UP;
import static org.sursis.store.Cases.bareOrder;
import static org.sursis.store.Cases.contact;
import static org.sursis.store.Cases.filing;
import static org.sursis.store.Cases.id;
import static org.sursis.store.Cases.order;
import static org.sursis.store.Cases.wakingAt;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Closure;
import org.sursis.docket.RemovalHistory;
import org.sursis.docket.Stay;
import org.sursis.race.Standing;
import org.sursis.watch.Orders.Due;
import org.sursis.watch.Watched;

@QuarkusTest
@TestProfile(StillProfile.class)
class PanacheOrdersTest extends OnPostgres {

    @Test
    void an_order_is_read_as_it_was_stored() {
        var clinic = anOrganization();
        var full = stored(order(clinic, "QC-2026-0417"));
        var bare = stored(bareOrder(clinic, "bare"));

        assertThat(committed(() -> orders.find(clinic, id(full)))).contains(full);
        assertThat(committed(() -> orders.find(clinic, id(bare)))).contains(bare);
    }

    @Test
    void an_order_of_another_organization_does_not_exist() {
        var order = stored(order(anOrganization(), "ours"));
        var stranger = anOrganization();
        var filing = order.file().filings().get(0).id();

        assertThat(committed(() -> orders.find(stranger, id(order)))).isEmpty();
        assertThat(committed(() -> orders.lock(stranger, id(order)))).isEmpty();
        assertThat(committed(() -> orders.findByFiling(stranger, filing))).isEmpty();
        assertThat(committed(() -> orders.lockByFiling(stranger, filing))).isEmpty();
    }

    @Test
    void an_order_is_found_by_its_filing() {
        var clinic = anOrganization();
        var order = stored(order(clinic, "by filing"));
        var filing = order.file().filings().get(1).id();

        assertThat(committed(() -> orders.findByFiling(clinic, filing))).contains(order);
        assertThat(committed(() -> orders.lockByFiling(clinic, filing))).contains(order);
        assertThat(committed(() -> orders.lockIfFree(id(order)))).contains(order);
    }

    @Test
    void a_changed_order_is_read_as_it_was_saved() {
        var clinic = anOrganization();
        var before = stored(order(clinic, "before"));
        var file = before.file();
        var changed = new Watched(
                file.with(file.order()
                                .with((Stay) null)
                                .closed(new Closure("left", "of his own will", OPENED, "Zoë"))
                                .revised())
                        .withFilings(List.of(
                                filing("added"),
                                file.filings().get(2),
                                file.filings().get(0)))
                        .withContacts(List.of(
                                contact("Supervisor", 3), file.contacts().get(1))),
                Standing.CLOSED,
                null,
                OPENED.plusSeconds(60));
        commit(() -> orders.save(changed));

        assertThat(committed(() -> orders.find(clinic, id(before)))).contains(changed);
    }

    @Test
    void a_filing_may_take_the_code_of_one_that_is_gone() {
        var clinic = anOrganization();
        var before = stored(order(clinic, "codes"));
        var changed = new Watched(
                before.file().withFilings(List.of(filing("marriage-certificate"))), Standing.CLEAR, WAKE_UP, OPENED);
        commit(() -> orders.save(changed));

        assertThat(committed(() -> orders.find(clinic, id(before)))).contains(changed);
    }

    @Test
    void who_leaves_the_list_stays_as_a_row_and_may_come_back() {
        var clinic = anOrganization();
        var order = stored(order(clinic, "leaving"));
        var without =
                new Watched(order.file().withContacts(List.of()), order.standing(), WAKE_UP, OPENED.plusSeconds(90));
        commit(() -> orders.save(without));

        assertThat(committed(() -> orders.find(clinic, id(order)))).contains(without);
        assertThat(select(
                        "select removed_at from contact where order_id = ?",
                        r -> Sql.instant(r, "removed_at"),
                        id(order)))
                .containsExactly(OPENED.plusSeconds(90), OPENED.plusSeconds(90), OPENED.plusSeconds(90));

        commit(() -> orders.save(order));
        assertThat(committed(() -> orders.find(clinic, id(order)))).contains(order);
    }

    @Test
    void a_review_changes_nothing_but_what_it_found() {
        var clinic = anOrganization();
        var order = stored(order(clinic, "reviewed"));
        var found =
                new Watched(order.file(), Standing.TIGHT, WAKE_UP.plusSeconds(5), OPENED.plusSeconds(7), true, null);
        commit(() -> orders.reviewed(List.of(found)));

        assertThat(committed(() -> orders.find(clinic, id(order)))).contains(found);
    }

    @Test
    void a_date_that_was_never_known_stays_unknown_after_it_was_saved() {
        var clinic = anOrganization();
        var order = stored(bareOrder(clinic, "no date"));
        commit(() -> orders.save(orders.lock(clinic, id(order)).orElseThrow()));

        assertThat(committed(() -> orders.find(clinic, id(order)))
                        .orElseThrow()
                        .file()
                        .order()
                        .removal())
                .isEqualTo(RemovalHistory.UNKNOWN);
    }

    @Test
    void a_reference_is_taken_by_another_order_of_the_same_organization_only() {
        var clinic = anOrganization();
        var other = anOrganization();
        var order = stored(order(clinic, "taken"));

        assertThat(committed(() -> orders.referenceTaken(clinic, "taken", null)))
                .isTrue();
        assertThat(committed(() -> orders.referenceTaken(clinic, "taken", UUID.randomUUID())))
                .isTrue();
        assertThat(committed(() -> orders.referenceTaken(clinic, "taken", id(order))))
                .isFalse();
        assertThat(committed(() -> orders.referenceTaken(other, "taken", null))).isFalse();
    }

    @Test
    void due_orders_come_with_the_longest_due_first_and_closed_ones_never() {
        execute("update removal_order set next_review_at = '2030-01-01' where next_review_at is not null");
        var clinic = anOrganization();
        var second = stored(wakingAt(order(clinic, "B"), WAKE_UP));
        var third = stored(wakingAt(order(clinic, "C"), WAKE_UP));
        var first = stored(wakingAt(order(clinic, "Z"), WAKE_UP.minusSeconds(1)));
        stored(wakingAt(order(clinic, "later"), WAKE_UP.plusMillis(1)));
        var closed = order(clinic, "closed");
        var closure = new Closure("left", null, OPENED, "Zoë");
        stored(new Watched(closed.file().with(closed.file().order().closed(closure)), Standing.CLOSED, null, OPENED));

        assertThat(committed(() -> orders.due(WAKE_UP, Due.ALL, 10))).containsExactly(id(first), id(second), id(third));
        assertThat(committed(() -> orders.due(WAKE_UP, Due.ALL, 2))).containsExactly(id(first), id(second));
        assertThat(committed(orders::nextWakeUp)).contains(WAKE_UP.minusSeconds(1));
    }

    @Test
    void of_due_orders_those_that_merely_get_their_daily_look_do_not_press() {
        execute("update removal_order set next_review_at = '2030-01-01' where next_review_at is not null");
        var clinic = anOrganization();
        var daily = stored(daily(order(clinic, "daily"), WAKE_UP.minusSeconds(1)));
        var pressing = stored(wakingAt(order(clinic, "pressing"), WAKE_UP));
        stored(wakingAt(order(clinic, "later"), WAKE_UP.plusMillis(1)));

        assertThat(committed(() -> orders.due(WAKE_UP, Due.PRESSING, 10))).containsExactly(id(pressing));
        assertThat(committed(() -> orders.due(WAKE_UP, Due.ALL, 10))).containsExactly(id(daily), id(pressing));
    }

    @Test
    void due_orders_that_somebody_holds_are_passed_over_and_the_next_ones_taken() {
        execute("update removal_order set next_review_at = '2030-01-01' where next_review_at is not null");
        var clinic = anOrganization();
        var first = stored(wakingAt(order(clinic, "A"), WAKE_UP.minusSeconds(1)));
        var second = stored(wakingAt(order(clinic, "B"), WAKE_UP));
        var third = stored(daily(order(clinic, "C"), WAKE_UP));

        commit(() -> {
            assertThat(orders.lockDue(WAKE_UP, Due.ALL, 1)).containsExactly(first);
            assertThat(committed(() -> orders.lockDue(WAKE_UP, Due.ALL, 2))).containsExactly(second, third);
        });
    }

    /** Nothing is due then but the look at its colour. */
    private static Watched daily(Watched order, Instant at) {
        return new Watched(order.file(), order.standing(), at, order.reviewedAt(), true, null);
    }

    @Test
    void without_a_transaction_nothing_is_done() {
        assertThatThrownBy(() -> orders.due(WAKE_UP, Due.ALL, 1)).isInstanceOf(TransactionalException.class);
    }
}
