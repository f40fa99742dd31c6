package org.sursis.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Channel;
import org.sursis.alert.DeliveryState;
import org.sursis.docket.Language;
import org.sursis.fixtures.Messages;
import org.sursis.fixtures.Only;
import org.sursis.notice.Notice;
import org.sursis.watch.Outbox.Bytes;
import org.sursis.watch.Outbox.Claimed;
import org.sursis.watch.Outbox.Settlement;
import org.sursis.watch.invite.Invitations;

/** Messages are put into bytes once, and one that cannot be put into words leaves all the same. */
class WritingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");

    private final List<Bytes> kept = new ArrayList<>();
    private final Outbox outbox = Only.methods(Outbox.class, Map.of("keep", given -> {
        ((List<?>) given[0]).forEach(b -> kept.add((Bytes) b));
        return null;
    }));
    private final Links links = new Links(
            new Links.BaseUrl(URI.create("https://sursis.example.org")),
            Only.methods(ServiceSecrets.class, Map.of("secret", given -> new byte[32])));
    private final Troubles troubles = new Troubles();
    private final Writing writing = new Writing(outbox, links, new Invitations(null, null), troubles);
    private RuntimeException broken;
    private RuntimeException hopeless;

    private final Sender sender = Only.methods(
            Sender.class,
            Map.of(
                    "channel", given -> Channel.EMAIL,
                    "written", given -> words(broken, "written"),
                    "plain", given -> words(hopeless, "plain")));

    private static byte[] words(RuntimeException failure, String words) {
        if (failure != null) {
            throw failure;
        }
        return words.getBytes(UTF_8);
    }

    private static Claimed claimed(Notice notice, byte[] earlier) {
        var delivery = Messages.aWeekBefore().outgoing().delivery();
        return new Claimed(delivery, notice, 2, UUID.randomUUID(), earlier);
    }

    private static Claimed claimed(byte[] earlier) {
        return claimed(Messages.aWeekBefore().outgoing().notice(), earlier);
    }

    private String bytes(Claimed claimed) {
        var written =
                writing.written(List.of(claimed), sender).get(claimed.delivery().id());
        return written == null ? null : new String(written.bytes(), UTF_8);
    }

    @Test
    void what_is_written_is_kept_before_it_leaves() {
        var message = claimed(null);
        assertThat(bytes(message)).isEqualTo("written");
        assertThat(kept).singleElement().satisfies(k -> {
            assertThat(k.ticket()).isEqualTo(message.ticket());
            assertThat(new String(k.bytes(), UTF_8)).isEqualTo("written");
        });
    }

    @Test
    void what_may_have_been_taken_before_is_not_written_again() {
        assertThat(bytes(claimed("earlier".getBytes(UTF_8)))).isEqualTo("earlier");
        assertThat(kept).isEmpty();
    }

    @Test
    void a_broken_template_still_tells_its_reader_to_sign_in_and_somebody_can_see_that_it_is_broken() {
        broken = new IllegalStateException("a template that is broken");
        assertThat(bytes(claimed(null))).isEqualTo("plain");
        assertThat(kept).hasSize(1);
        assertThat(troubles.plainMessages()).isEqualTo(1);
    }

    @Test
    void of_what_cannot_be_read_nothing_is_written_but_that() {
        var delivery = Messages.aWeekBefore().outgoing().delivery();
        var bare = Notice.bare(Language.ES, delivery, "QC-1", "Zoë", ZoneOffset.UTC, NOW);
        assertThat(bytes(claimed(bare, null))).isEqualTo("plain");
    }

    @Test
    void what_cannot_be_written_in_any_way_dies_and_does_not_come_again_for_ever() {
        broken = new IllegalArgumentException("the mail header To may not hold U+000D");
        hopeless = broken;
        var message = claimed(null);
        assertThat(bytes(message)).isNull();
        assertThat(kept).isEmpty();

        var settled = new ArrayList<Settlement>();
        var both = Only.methods(Outbox.class, Map.of("keep", given -> 0, "settle", given -> {
            ((List<?>) given[0]).forEach(r -> settled.add((Settlement) r));
            return List.of();
        }));
        var recording = new Recording(both, new Bury(both, null, null, null), null, troubles);
        var watchman = new ScheduledThreadPoolExecutor(1);
        new Batch(
                        List.of(message),
                        sender,
                        new Batch.Hands(
                                both,
                                recording,
                                new Writing(both, links, new Invitations(null, null), troubles),
                                new Outages(both),
                                Clock.fixed(NOW, ZoneOffset.UTC),
                                watchman))
                .run();
        watchman.shutdownNow();
        assertThat(settled).extracting(Settlement::state).containsExactly(DeliveryState.DEAD);
    }
}
