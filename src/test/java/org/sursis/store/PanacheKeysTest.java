package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.store.Cases.OPENED;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.watch.Keys;
import org.sursis.watch.Keys.Key;
import org.sursis.watch.Role;

@QuarkusTest
@TestProfile(StillProfile.class)
class PanacheKeysTest extends OnPostgres {
    @Inject
    Keys keys;

    private UUID clinic;

    @BeforeEach
    void a_clinic() {
        clinic = anOrganization();
    }

    private Key key(Instant created, Instant expires) {
        return new Key(
                UUID.randomUUID(), clinic, "Zoë's laptop", Role.COUNSEL, "srs_7f3", created, expires, null, null);
    }

    private static Key after(Key key, Instant revoked, Instant used) {
        return new Key(
                key.id(),
                key.organization(),
                key.name(),
                key.role(),
                key.prefix(),
                key.createdAt(),
                key.expiresAt(),
                revoked,
                used);
    }

    private static byte[] hash(Key key) {
        var id = key.id();
        return ByteBuffer.allocate(32)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private Key stored(Key key) {
        commit(() -> keys.add(key, hash(key)));
        return key;
    }

    @Test
    void a_key_opens_until_it_has_run_out() {
        var lasting = stored(key(OPENED, null));
        var ending = stored(key(OPENED, OPENED.plusSeconds(60)));

        assertThat(committed(() -> keys.byHash(hash(lasting), OPENED.plusSeconds(60))))
                .contains(lasting);
        assertThat(committed(() -> keys.byHash(hash(ending), OPENED.plusSeconds(59))))
                .contains(ending);
        assertThat(committed(() -> keys.byHash(hash(ending), OPENED.plusSeconds(60))))
                .isEmpty();
        assertThat(committed(() -> keys.byHash(new byte[32], OPENED))).isEmpty();
    }

    @Test
    void a_revoked_key_opens_nothing_and_stays_in_sight() {
        var key = stored(key(OPENED, null));
        commit(() -> keys.revoke(key.id(), OPENED.plusSeconds(1)));
        commit(() -> keys.revoke(key.id(), OPENED.plusSeconds(2)));

        assertThat(committed(() -> keys.byHash(hash(key), OPENED))).isEmpty();
        assertThat(committed(() -> keys.find(clinic, key.id()))).contains(after(key, OPENED.plusSeconds(1), null));
        assertThat(committed(() -> keys.find(UUID.randomUUID(), key.id()))).isEmpty();
    }

    @Test
    void the_last_use_of_a_key_only_moves_on() {
        var key = stored(key(OPENED, null));
        commit(() -> keys.used(key.id(), OPENED.plusSeconds(9)));
        commit(() -> keys.used(key.id(), OPENED.plusSeconds(7)));

        assertThat(committed(() -> keys.find(clinic, key.id()))).contains(after(key, null, OPENED.plusSeconds(9)));
    }

    @Test
    void the_newest_key_comes_first() {
        var older = stored(key(OPENED, null));
        var newer = stored(key(OPENED.plusSeconds(1), null));

        assertThat(committed(() -> keys.of(clinic))).containsExactly(newer, older);
    }

    @Test
    void no_two_keys_have_the_same_hash() {
        var key = stored(key(OPENED, null));

        assertThatThrownBy(() -> commit(() -> keys.add(key(OPENED, null), hash(key))))
                .hasMessageContaining("api_key_hash_key");
    }
}
