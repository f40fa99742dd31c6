package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.store.Cases.OPENED;
import static org.sursis.store.Cases.id;
import static org.sursis.store.Cases.order;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.watch.Journal;
import org.sursis.watch.Journal.Entry;
import org.sursis.watch.Page;
import org.sursis.watch.chain.Chain;
import org.sursis.watch.chain.Check;
import org.sursis.watch.chain.Checked;
import org.sursis.watch.chain.Head;
import org.sursis.watch.chain.Link;

@QuarkusTest
@TestProfile(StillProfile.class)
class JournalChainTest extends OnPostgres {
    private static final int THREADS = 8;
    private static final int TRANSACTIONS = 25;

    @Inject
    Journal journal;

    @Inject
    Chain chain;

    @Inject
    Database twoPools;

    @Inject
    PendingEntries pending;

    private static Entry entry(UUID clinic, UUID order, String event) {
        return new Entry(clinic, order, OPENED, "Zoë", event, Map.of("from", "2026-11-30", "to", "“27”\n\"\\/\u0001"));
    }

    private List<Link> links(UUID clinic) {
        return committed(() -> chain.links(clinic, 0, 10_000));
    }

    private Checked checked(UUID clinic) {
        var check = new Check(clinic);
        var links = links(clinic);
        links.forEach(link -> check.accept(link.seq(), link));
        return check.end(links.size(), committed(() -> chain.head(clinic)));
    }

    @Test
    void an_orders_history_is_read_page_by_page_and_oldest_first() {
        var clinic = anOrganization();
        var order = id(stored(order(clinic, "history")));
        var entries =
                List.of(entry(clinic, order, "first"), entry(clinic, order, "second"), entry(clinic, order, "third"));
        commit(() -> {
            journal.add(entry(clinic, null, "about the organization"));
            journal.addAll(entries);
        });

        var first = committed(() -> chain.of(clinic, order, new Page.Ask(null, 2)));
        var rest = committed(() -> chain.of(clinic, order, new Page.Ask(first.next(), 2)));
        assertThat(first.items()).extracting(Link::entry).isEqualTo(entries.subList(0, 2));
        assertThat(rest.items()).extracting(Link::entry).isEqualTo(entries.subList(2, 3));
        assertThat(rest.next()).isNull();
        assertThat(committed(() -> chain.of(UUID.randomUUID(), order, new Page.Ask(null, 2))))
                .isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void entries_of_transactions_one_after_the_other_make_one_chain() {
        var clinic = anOrganization();
        assertThat(committed(() -> chain.head(clinic))).isEqualTo(Head.of(clinic));
        commit(() -> journal.addAll(List.of(entry(clinic, null, "one"), entry(clinic, null, "two"))));
        commit(() -> journal.add(entry(clinic, null, "three")));

        assertThat(links(clinic)).extracting(Link::seq).containsExactly(1L, 2L, 3L);
        assertThat(links(clinic)).extracting(l -> l.entry().event()).containsExactly("one", "two", "three");
        assertThat(checked(clinic).faults()).isEmpty();
        assertThat(committed(chain::heads)).contains(links(clinic).get(2).head());
    }

    @Test
    void a_rollback_leaves_no_gap() {
        var clinic = anOrganization();
        commit(() -> journal.add(entry(clinic, null, "one")));
        assertThatThrownBy(() -> commit(() -> {
                    journal.add(entry(clinic, null, "never"));
                    throw new IllegalStateException("something else failed");
                }))
                .hasMessage("something else failed");
        commit(() -> journal.add(entry(clinic, null, "two")));

        assertThat(links(clinic)).extracting(l -> l.entry().event()).containsExactly("one", "two");
        assertThat(checked(clinic).faults()).isEmpty();
    }

    @Test
    void an_entry_that_cannot_be_written_takes_all_of_its_transaction_along() {
        var clinic = anOrganization();
        var nobodys = UUID.randomUUID();
        assertThatThrownBy(() -> commit(() -> {
                    journal.add(entry(clinic, null, "well"));
                    journal.add(entry(clinic, nobodys, "about an order that is not there"));
                }))
                .isNotNull();

        assertThat(links(clinic)).isEmpty();
        assertThat(committed(() -> chain.head(clinic))).isEqualTo(Head.of(clinic));
    }

    @Test
    void many_who_write_at_once_into_two_chains_from_both_pools_fork_neither() throws Exception {
        var here = anOrganization();
        var there = anOrganization();
        race(IntStream.range(0, THREADS)
                .<Callable<Void>>mapToObj(thread -> () -> {
                    for (int n = 0; n < TRANSACTIONS; n++) {
                        write(thread, n, here, there);
                    }
                    return null;
                })
                .toList());

        for (var clinic : List.of(here, there)) {
            assertThat(checked(clinic).faults()).isEmpty();
            assertThat(links(clinic)).hasSize(THREADS * TRANSACTIONS);
        }
    }

    /** Every second transaction names the two in the other order, every third thread writes as the senders do. */
    private void write(int thread, int n, UUID here, UUID there) {
        var event = thread + "-" + n;
        var entries = n % 2 == 0
                ? List.of(entry(here, null, event), entry(there, null, event))
                : List.of(entry(there, null, event), entry(here, null, event));
        if (thread % 3 == 0) {
            twoPools.apart(sql -> {
                pending.add(entries);
                return null;
            });
        } else {
            commit(() -> entries.forEach(journal::add));
        }
    }

    private static void race(List<Callable<Void>> work) throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(work.size());
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            var started = work.stream()
                    .<Callable<Void>>map(w -> () -> {
                        together.await();
                        return w.call();
                    })
                    .toList();
            for (var done : threads.invokeAll(started)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void what_sql_calls_canonical_is_what_java_does() {
        var clinic = anOrganization();
        var order = id(stored(order(clinic, "canonical")));
        var zoned = new Entry(clinic, null, OPENED.minusNanos(123_000), "Backup", "bare", Map.of());
        commit(() -> journal.addAll(List.of(entry(clinic, order, "first"), zoned)));

        var bySql = select("""
                select journal_canonical(organization_id, order_id, at, who, event, details, seq, prev) as text
                from journal where organization_id = ? order by seq
                """, row -> row.getString("text"), clinic);
        assertThat(bySql).isEqualTo(links(clinic).stream().map(Link::canonical).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update journal set who = 'nobody'", "delete from journal", "truncate journal"})
    void what_is_in_the_journal_stays(String change) {
        var clinic = anOrganization();
        commit(() -> journal.add(entry(clinic, null, "kept")));

        assertThatThrownBy(() -> execute(change)).hasMessageContaining("permission denied for table journal");
        assertThatThrownBy(() -> asOwner(change)).hasMessageContaining("the journal is only ever added to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update journal_head set seq = seq - 1 where seq > 0", "delete from journal_head"})
    void the_head_goes_on_and_never_back(String change) {
        var clinic = anOrganization();
        commit(() -> journal.add(entry(clinic, null, "kept")));

        assertThatThrownBy(() -> execute(change)).hasMessageContaining("the head of the journal only goes on");
    }

    @Test
    void nobody_writes_a_second_entry_in_the_same_place() {
        var clinic = anOrganization();
        commit(() -> journal.add(entry(clinic, null, "kept")));

        var again = """
                insert into journal (organization_id, at, who, event, details, seq, prev, hash)
                select organization_id, at, who, 'another', details, seq, prev, hash from journal where organization_id = ?
                """;
        assertThatThrownBy(() -> execute(again, clinic)).hasMessageContaining("journal_one_at_each_place");
    }

    @Test
    void whoever_gets_round_the_triggers_is_found() {
        var clinic = anOrganization();
        commit(() -> journal.addAll(IntStream.rangeClosed(1, 5)
                .mapToObj(n -> entry(clinic, null, "event-" + n))
                .toList()));

        withoutTriggers("update journal set event = 'nothing' where organization_id = ? and seq = 2", clinic);
        assertThat(checked(clinic).faults()).extracting("line").containsExactly(2L);
        withoutTriggers("delete from journal where organization_id = ? and seq = 4", clinic);
        assertThat(checked(clinic).faults()).extracting("line").containsExactly(2L, 5L);
        withoutTriggers("delete from journal where organization_id = ? and seq = 5", clinic);
        assertThat(checked(clinic).faults())
                .extracting("what")
                .last()
                .isEqualTo("entries 4 to 5 are missing at the end: cut off");
    }

    /** As the owner of the table can, whom a trigger does not stop. */
    private void withoutTriggers(String sql, UUID clinic) {
        asOwner("alter table journal disable trigger journal_keeps_rows");
        try {
            asOwner(sql, clinic);
        } finally {
            asOwner("alter table journal enable trigger journal_keeps_rows");
        }
    }

    private static void asOwner(String statement, Object... arguments) {
        try (var connection = Owner.connection()) {
            new Sql(connection).update(statement, arguments);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
