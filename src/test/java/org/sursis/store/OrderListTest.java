package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.store.Cases.bareOrder;
import static org.sursis.store.Cases.order;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.race.Slack;
import org.sursis.race.Standing;
import org.sursis.watch.Brief;
import org.sursis.watch.Orders.Filter;
import org.sursis.watch.Orders.Sort;
import org.sursis.watch.Page;
import org.sursis.watch.Refusal;
import org.sursis.watch.Watched;

@QuarkusTest
@TestProfile(StillProfile.class)
class OrderListTest extends OnPostgres {
    private static final Filter ALL = Filter.NONE;

    private UUID clinic;

    @BeforeEach
    void a_clinic() {
        clinic = anOrganization();
    }

    private Page<Watched> list(Filter filter, String cursor, int limit) {
        return committed(() -> orders.list(clinic, filter, Sort.NEWEST, new Page.Ask(cursor, limit)));
    }

    private List<String> found(String text) {
        return list(new Filter(null, null, null, text), null, 50).items().stream()
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

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1871, 1867, 20_260_229})
    void a_sorted_list_is_the_sorted_list_over_all_pages_whatever_is_alike(long seed) {
        var random = new Random(seed);
        var stored = new ArrayList<Watched>();
        IntStream.range(0, 40).forEach(n -> stored.add(0, stored(some(random, "sorted " + n))));
        stored(order(anOrganization(), "somebody else's"));

        assertThat(references(all(Filter.NONE, Sort.SLACK)))
                .isEqualTo(references(stored.stream()
                        .sorted(Comparator.comparing(Watched::urgency).thenComparing(OrderListTest::day))
                        .toList()));
        assertThat(references(all(Filter.NONE, Sort.REMOVAL)))
                .isEqualTo(references(stored.stream()
                        .sorted(Comparator.comparing(OrderListTest::day))
                        .toList()));
        assertThat(all(new Filter(null, null, 0, null), Sort.SLACK))
                .hasSameElementsAs(stored.stream()
                        .filter(o -> o.brief() != null
                                && o.brief().slack() != null
                                && o.brief().slack().businessDays() < 0)
                        .toList());
    }

    private Watched some(Random random, String reference) {
        var whole = random.nextInt(4) == 0 ? bareOrder(clinic, reference) : order(clinic, reference);
        var standing = Standing.values()[random.nextInt(Standing.CLOSED.ordinal())];
        var slack = random.nextInt(5) == 0 ? null : new Slack(random.nextInt(7) - 3, null);
        var brief = new Brief(LocalDate.of(2026, 11, 9), slack, slack == null ? null : "a-photograph", 0.5, null);
        return new Watched(
                whole.file(),
                standing,
                whole.nextReviewAt(),
                whole.reviewedAt(),
                false,
                random.nextInt(6) == 0 ? null : brief);
    }

    private List<Watched> all(Filter filter, Sort sort) {
        var all = new ArrayList<Watched>();
        String cursor = null;
        do {
            var ask = new Page.Ask(cursor, 7);
            var page = committed(() -> orders.list(clinic, filter, sort, ask));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static LocalDate day(Watched order) {
        var removal = order.file().order().removal().current();
        return removal == null ? LocalDate.MAX : removal.date();
    }

    private static List<String> references(List<Watched> orders) {
        return orders.stream().map(o -> o.file().order().reference()).toList();
    }

    @Test
    void a_cursor_goes_on_in_its_own_order_only() {
        IntStream.range(0, 3).forEach(n -> stored(order(clinic, "row " + n)));
        var next = committed(() -> orders.list(clinic, ALL, Sort.SLACK, new Page.Ask(null, 1)))
                .next();
        assertThatThrownBy(() -> committed(() -> orders.list(clinic, ALL, Sort.REMOVAL, new Page.Ask(next, 1))))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"SLACK, order_by_precedence, precedence", "REMOVAL, order_by_removal, removal_day"})
    void a_later_page_is_read_from_its_place_in_the_index_and_is_not_sorted(Sort sort, String index, String column) {
        var search = new OrderSearch(clinic, Filter.NONE, sort, new SortedCursor.Place(17, 19));
        var sql = "explain select id from removal_order where "
                + search.sorted()
                        .replace("organizationId", "organization_id")
                        .replace("removalDay", "removal_day")
                        .replace(":organization", "'" + clinic + "'")
                        .replace(":key", "17")
                        .replace(":below", "19");
        var plan = committed(() -> {
            execute("set local enable_seqscan = off");
            execute("set local enable_sort = off");
            return String.join("\n", select(sql, row -> row.getString(1)));
        });

        assertThat(plan).contains("using " + index).doesNotContain("Sort");
        assertThat(plan.lines().filter(line -> line.contains("Index Cond")))
                .singleElement()
                .asString()
                .contains("organization_id = ", column + " >= ");
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
            return orders.list(clinic, ALL, Sort.NEWEST, new Page.Ask(null, 2));
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
        var filter = new Filter(Standing.AT_RISK, LocalDate.of(2026, 11, 28), null, null);

        assertThat(list(filter, null, 9).items()).containsExactly(atRisk);
        assertThat(list(new Filter(Standing.UNKNOWN, null, null, null), null, 9).items())
                .containsExactly(unknown);
        assertThat(list(new Filter(null, LocalDate.of(2026, 11, 27), null, null), null, 9)
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
