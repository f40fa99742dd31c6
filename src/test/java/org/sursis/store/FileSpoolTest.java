package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sursis.alert.DeliveryState;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.Outbox.Ticket;

class FileSpoolTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00.123456Z");

    @TempDir
    Path folder;

    private FileSpool spool() {
        return new FileSpool(new FileSpool.Folder(folder.resolve("made")));
    }

    private static Settlement result(DeliveryState state, Instant nextAt, String provider, String because) {
        var ticket = new Ticket(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 7, UUID.randomUUID());
        return new Settlement(ticket, state, nextAt, NOW, provider, because);
    }

    private List<Settlement> replayed() {
        var all = new ArrayList<Settlement>();
        spool().replay(all::addAll);
        return all;
    }

    @Test
    void every_result_comes_back_as_it_was_after_a_restart_and_once() {
        var sent = result(DeliveryState.SENT, null, "4XyZ", "DOT 250");
        var again = result(DeliveryState.RETRY, NOW.plusSeconds(15), null, "RCPT 450 “é”\n\\");
        var dead = result(DeliveryState.DEAD, null, null, "RCPT 550");
        spool().add(List.of(sent, again));
        spool().add(List.of(dead));

        assertThat(replayed()).containsExactly(sent, again, dead);
        assertThat(replayed()).isEmpty();
    }

    @Test
    void where_nothing_was_ever_kept_nothing_is_made() {
        assertThat(replayed()).isEmpty();
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void what_cannot_be_recorded_stays() {
        var sent = result(DeliveryState.SENT, null, null, "DOT 250");
        spool().add(List.of(sent));
        assertThatThrownBy(() -> spool().replay(results -> {
                    throw new IllegalStateException("still away");
                }))
                .hasMessage("still away");
        assertThat(replayed()).containsExactly(sent);
    }

    @Test
    void a_line_that_a_power_cut_cut_off_spoils_no_other() throws IOException {
        var before = result(DeliveryState.SENT, null, null, "before");
        var after = result(DeliveryState.SENT, null, null, "after");
        spool().add(List.of(before));
        Files.writeString(
                folder.resolve("made").resolve("results.ndjson"), "{\"ticket\":{\"deliv", StandardOpenOption.APPEND);
        spool().add(List.of(after));
        assertThat(replayed()).containsExactly(before, after);
    }
}
