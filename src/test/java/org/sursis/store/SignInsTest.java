package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Language;
import org.sursis.watch.Role;
import org.sursis.watch.members.Member;
import org.sursis.watch.members.Members;
import org.sursis.watch.members.SignIns;

/** Links that sign in: each once, whoever else uses it at the same moment. */
@QuarkusTest
@TestProfile(StillProfile.class)
class SignInsTest extends OnPostgres {
    private static final Instant NOW = Instant.parse("2026-11-06T12:00:00Z");
    private static final Instant END = NOW.plusSeconds(900);

    @Inject
    Members members;

    @Inject
    SignIns requests;

    private SignIns.Asked asked;

    @BeforeEach
    void somebody_asked() {
        var profile = new Member.Profile("Zoë", "zoe@example.org", Language.FR, Role.STAFF);
        var member = new Member(UUID.randomUUID(), anOrganization(), profile, NOW, null, 1);
        asked = new SignIns.Asked(UUID.randomUUID(), member.organization(), member.id(), new byte[32], NOW, END, null);
        commit(() -> {
            members.add(member);
            requests.add(asked);
        });
    }

    /** All of them read it as unused, as the scene does, before any of them uses it. */
    @Test
    void of_those_who_use_a_link_at_once_one_alone_comes_in() {
        var all = new CountDownLatch(4);
        var entered = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> committed(() -> {
                            var read = requests.find(asked.id()).orElseThrow();
                            assertThat(read.usedAt()).isNull();
                            all.countDown();
                            all.await();
                            return requests.use(read, NOW.plusSeconds(1));
                        }),
                        task -> new Thread(task).start()))
                .limit(4)
                .toList();
        assertThat(entered.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(used()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void a_link_that_was_used_keeps_when_and_is_not_used_again() {
        assertThat(committed(() -> requests.use(asked, NOW))).isTrue();
        assertThat(committed(() -> requests.use(asked, NOW.plusSeconds(1)))).isFalse();
        assertThat(used()).isEqualTo(NOW);
    }

    @Test
    void a_link_is_good_up_to_its_end_and_not_at_it() {
        assertThat(committed(() -> requests.use(asked, END))).isFalse();
        assertThat(committed(() -> requests.use(asked, END.minusMillis(1)))).isTrue();
    }

    private Instant used() {
        return committed(() -> requests.find(asked.id()).orElseThrow().usedAt());
    }
}
