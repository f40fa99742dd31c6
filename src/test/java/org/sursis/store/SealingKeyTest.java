package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealingKeyTest {
    private static final byte[] KEY =
            HexFormat.of().parseHex("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
    private static final byte[] SECRET =
            HexFormat.of().parseHex("d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0");
    private static final int NONCE = 12;

    private final SealingKey key = new SealingKey(KEY);

    @Test
    void what_was_sealed_opens_at_its_place_only() {
        var sealed = key.seal("answer-links", SECRET);
        assertThat(key.open("answer-links", sealed).orElseThrow()).isEqualTo(SECRET);
        assertThat(key.open("return-paths", sealed)).isEmpty();
        assertThat(new SealingKey(SECRET).open("answer-links", sealed)).isEmpty();
    }

    @Test
    void one_bit_changed_anywhere_is_seen_and_so_is_what_is_too_short() {
        var sealed = key.seal("answer-links", SECRET);
        for (int at = 0; at < sealed.length; at++) {
            var other = sealed.clone();
            other[at] ^= 1;
            assertThat(key.open("answer-links", other)).as("byte %d", at).isEqualTo(Optional.empty());
        }
        for (int length = 0; length < sealed.length; length++) {
            assertThat(key.open("answer-links", Arrays.copyOf(sealed, length))).isEmpty();
        }
    }

    @Test
    void the_same_secret_is_sealed_otherwise_every_time() {
        assertThat(key.seal("answer-links", SECRET)).isNotEqualTo(key.seal("answer-links", SECRET));
    }

    /** So that a database outlives the library: a nonce of 12 bytes, the text, a tag of 16. */
    @Test
    void it_is_what_every_other_aes_gcm_opens() throws Exception {
        var sealed = key.seal("answer-links", SECRET);
        assertThat(sealed).hasSize(NONCE + SECRET.length + 16);

        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, sealed, 0, NONCE));
        cipher.updateAAD("service_secret answer-links".getBytes(StandardCharsets.UTF_8));
        assertThat(cipher.doFinal(sealed, NONCE, sealed.length - NONCE)).isEqualTo(SECRET);
    }

    @Test
    void its_name_is_always_the_same_and_neither_that_nor_its_text_shows_the_key() {
        assertThat(key.name()).isEqualTo(new SealingKey(KEY.clone()).name()).hasSize(16);
        assertThat(key.name()).isNotEqualTo(new SealingKey(SECRET).name());
        assertThat(HexFormat.of().formatHex(KEY)).doesNotContain(key.name());
        assertThat(new SealingKeys(Optional.of(key), Optional.empty()).toString())
                .doesNotContain("00112233", "ABEiM0RVZneImaq7zN3u/w");
    }

    @Test
    void a_key_of_another_length_is_none() {
        assertThatThrownBy(() -> new SealingKey(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
