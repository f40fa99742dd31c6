package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Language;
import org.sursis.watch.Administer;
import org.sursis.watch.Refusal;
import org.sursis.watch.Role;
import org.sursis.watch.members.KeepMembers;
import org.sursis.watch.members.Member;
import org.sursis.watch.members.Members;

/** Who is a member: somebody always administers. */
@QuarkusTest
@TestProfile(StillProfile.class)
class MembersTest extends OnPostgres {
    private static final Instant NOW = Instant.parse("2026-11-06T12:00:00Z");

    @Inject
    Members members;

    @Inject
    KeepMembers keep;

    @Inject
    Administer administer;

    private UUID clinic;
    private Member ann;

    @BeforeEach
    void a_clinic_that_one_member_administers() {
        clinic = anOrganization();
        ann = stored("ann@example.org", Role.ADMIN);
    }

    @Test
    void she_is_read_as_she_was_written() {
        assertThat(committed(() -> members.find(clinic, ann.id()))).contains(ann);
        assertThat(committed(() -> members.withEmail(clinic, "ANN@example.org")))
                .contains(ann);
        assertThat(committed(() -> members.withEmail("Ann@Example.org"))).contains(ann);
    }

    @Test
    void the_last_who_administers_neither_goes_nor_steps_down() {
        stored("bob@example.org", Role.COUNSEL);
        assertThatThrownBy(() -> keep.end(ann.actor(), ann.id(), 1)).hasMessageContaining("nobody else administers");
        var less = new Member.Profile("Ann", "ann@example.org", Language.EN, Role.STAFF);
        assertThatThrownBy(() -> keep.change(ann.actor(), ann.id(), 1, less))
                .hasMessageContaining("nobody else administers");
        administer.issue(ann.actor(), "key", Role.ADMIN, null);
        assertThat(keep.end(ann.actor(), ann.id(), 1).present()).isFalse();
    }

    @Test
    void of_two_who_send_each_other_away_at_once_one_stays() {
        for (int round = 0; round < 10; round++) {
            var bob = stored("bob@example.org", Role.ADMIN);
            var administrators = committed(() -> members.administrators(clinic));
            var ends = List.of(
                    ending(administrators.get(0), administrators.get(1)),
                    ending(administrators.get(1), administrators.get(0)));
            assertThat(ends.stream().filter(CompletableFuture::join)).hasSize(1);
            var left = committed(() -> members.administrators(clinic));
            assertThat(left).hasSize(1);
            if (left.get(0).id().equals(bob.id())) {
                execute("update member set email = ? where id = ?", "left-" + round + "@example.org", bob.id());
            }
        }
    }

    private CompletableFuture<Boolean> ending(Member who, Member whom) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                keep.end(who.actor(), whom.id(), null);
                return true;
            } catch (Refusal nobodyElse) {
                return false;
            }
        });
    }

    private Member stored(String email, Role role) {
        var profile = new Member.Profile("Zoë", email, Language.FR, role);
        var member = new Member(UUID.randomUUID(), clinic, profile, NOW, null, 1);
        commit(() -> members.add(member));
        return member;
    }
}
