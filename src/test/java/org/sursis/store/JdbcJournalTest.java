package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.store.Cases.OPENED;
import static org.sursis.store.Cases.id;
import static org.sursis.store.Cases.order;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sursis.watch.Journal;
import org.sursis.watch.Journal.Entry;
import org.sursis.watch.Page;

@QuarkusTest
@TestProfile(StillProfile.class)
class JdbcJournalTest extends OnPostgres {
    @Inject
    Journal journal;

    private static Entry entry(UUID clinic, UUID order, String event) {
        return new Entry(clinic, order, OPENED, "Zoë", event, Map.of("from", "2026-11-30", "to", "“27”"));
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

        var first = committed(() -> journal.of(clinic, order, new Page.Ask(null, 2)));
        assertThat(first.items()).isEqualTo(entries.subList(0, 2));
        assertThat(committed(() -> journal.of(clinic, order, new Page.Ask(first.next(), 2))))
                .isEqualTo(new Page<>(entries.subList(2, 3), null));
        assertThat(committed(() -> journal.of(UUID.randomUUID(), order, new Page.Ask(null, 2))))
                .isEqualTo(new Page<>(List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update journal set who = 'nobody'", "delete from journal", "truncate journal"})
    void what_is_in_the_journal_stays(String change) {
        var clinic = anOrganization();
        commit(() -> journal.add(entry(clinic, null, "kept")));

        assertThatThrownBy(() -> execute(change)).hasMessageContaining("permission denied for table journal");
        assertThatThrownBy(() -> executeAsOwner(change)).hasMessageContaining("the journal is only ever added to");
    }
}
