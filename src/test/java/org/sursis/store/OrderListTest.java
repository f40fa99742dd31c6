package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.store.Cases.bareOrder;
import static org.sursis.store.Cases.order;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.race.Standing;
import org.sursis.watch.Orders.Filter;
import org.sursis.watch.Page;
import org.sursis.watch.Refusal;
import org.sursis.watch.Watched;

@QuarkusTest
@TestProfile(StillProfile.class)
class OrderListTest extends OnPostgres {
    private static final Filter ALL = new Filter(null, null, null);

    private UUID clinic;

    @BeforeEach
    void a_clinic() {
        clinic = anOrganization();
    }

    private Page<Watched> list(Filter filter, String cursor, int limit) {
        return committed(() -> orders.list(clinic, filter, new Page.Ask(cursor, limit)));
    }

    private List<String> found(String text) {
        return list(new Filter(null, null, text), null, 50).items().stream()
                .map(w -> w.file().order().reference())
                .toList();
    }

    @Test
    void the_newest_comes_first_and_every_order_once_over_all_pages() {
        var stored = new ArrayList<Watched>();
        IntStream.range(0, 7).forEach(n -> stored.add(0, stored(order(clinic, "page " + n))));
        stored(order(anOrganization(), "somebody else's"));

        var first = list(ALL, null, 3);
        var second = list(ALL, first.next(), 3);
        var third = list(ALL, second.next(), 3);
        assertThat(first.items()).isEqualTo(stored.subList(0, 3));
        assertThat(second.items()).isEqualTo(stored.subList(3, 6));
        assertThat(third).isEqualTo(new Page<>(stored.subList(6, 7), null));
    }

    @Test
    void a_page_that_holds_all_has_no_next_one() {
        var only = stored(order(clinic, "only"));

        assertThat(list(ALL, null, 1)).isEqualTo(new Page<>(List.of(only), null));
    }

    @Test
    void orders_stored_in_the_same_transaction_are_listed_in_their_order() {
        var page = committed(() -> {
            IntStream.range(0, 3).forEach(n -> orders.add(bareOrder(clinic, "row " + n)));
            return orders.list(clinic, ALL, new Page.Ask(null, 2));
        });

        assertThat(page.items()).extracting(w -> w.file().order().reference()).containsExactly("row 2", "row 1");
        assertThat(list(ALL, page.next(), 2).items())
                .extracting(w -> w.file().order().reference())
                .containsExactly("row 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense!", "bm9uc2Vuc2U", "b3JkZXJzOm1hbnk", "YWxlcnRzOjE3"})
    void a_cursor_that_this_list_did_not_give_out_is_refused(String cursor) {
        assertThatThrownBy(() -> list(ALL, cursor, 3)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
            assertThat(refusal.faults())
                    .containsExactly(new Refusal.Fault("/cursor", "not a cursor that this list gave out"));
        });
    }

    @Test
    void a_list_is_narrowed_by_standing_and_by_the_day_of_removal() {
        var atRisk = stored(order(clinic, "at risk on the 27th"));
        var unknown = stored(bareOrder(clinic, "no date"));
        var filter = new Filter(Standing.AT_RISK, LocalDate.of(2026, 11, 28), null);

        assertThat(list(filter, null, 9).items()).containsExactly(atRisk);
        assertThat(list(new Filter(Standing.UNKNOWN, null, null), null, 9).items())
                .containsExactly(unknown);
        assertThat(list(new Filter(null, LocalDate.of(2026, 11, 27), null), null, 9)
                        .items())
                .isEmpty();
    }

    @Test
    void a_text_is_found_literally_whatever_signs_it_has() {
        List.of("100% sure", "100 sure", "a_b", "aXb", "back\\slash", "back/slash", "'; drop table filing; --")
                .forEach(reference -> stored(bareOrder(clinic, reference)));

        assertThat(found("0%")).containsExactly("100% sure");
        assertThat(found("a_b")).containsExactly("a_b");
        assertThat(found("k\\s")).containsExactly("back\\slash");
        assertThat(found("'; drop")).containsExactly("'; drop table filing; --");
        assertThat(found("%")).containsExactly("100% sure");
    }

    @Test
    void a_text_is_found_whatever_the_case_of_its_letters_in_every_script() {
        stored(bareOrder(clinic, "ÉTUDE Łęcki ΟΔΟΣ-7"));

        assertThat(found("étude")).hasSize(1);
        assertThat(found("ŁĘCKI")).hasSize(1);
        assertThat(found("οδοσ")).hasSize(1);
        assertThat(found("E\u0301tude")).as("letters composed otherwise").hasSize(1);
        assertThat(found("etude")).isEmpty();
    }
}
