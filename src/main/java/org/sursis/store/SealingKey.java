package org.sursis.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.sursis.watch.Keyed;

/**
 * A key under which secrets stand in the database: AES-256-GCM, each bound to the place where it stands, so that none can be moved to
 * another's. Cannot print itself; its name tells nothing about it.
 */
public final class SealingKey {
    private static final String PLACE = "service_secret ";
    private static final byte[] NAMING = "name of this key".getBytes(StandardCharsets.UTF_8);
    private static final int NAME_BYTES = 8;

    private final Aead cipher;
    private final byte[] id;

    /** @param key 32 bytes that nobody can guess */
    public SealingKey(byte[] key) {
        try {
            cipher = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key of AES-256", e);
        }
        id = Arrays.copyOf(Keyed.hash("HmacSHA256", key, NAMING), NAME_BYTES);
    }

    byte[] id() {
        return id.clone();
    }

    /** What people call it. */
    String name() {
        return name(id);
    }

    static String name(byte[] id) {
        return HexFormat.of().formatHex(id);
    }

    boolean is(byte[] other) {
        return Arrays.equals(id, other);
    }

    /** Other bytes every time. */
    byte[] seal(String name, byte[] secret) {
        try {
            return cipher.encrypt(secret, place(name));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What was sealed there, or empty when it was not, or not by this key, or was changed since. */
    Optional<byte[]> open(String name, byte[] sealed) {
        try {
            return Optional.of(cipher.decrypt(sealed, place(name)));
        } catch (GeneralSecurityException notWhatWasSealed) {
            return Optional.empty();
        }
    }

    private static byte[] place(String name) {
        return (PLACE + name).getBytes(StandardCharsets.UTF_8);
    }
}
