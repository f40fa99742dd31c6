package org.sursis.watch;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Ids that only we can have given out: the id, and a keyed hash of it behind. */
final class SignedIds {
    private static final int ID_BYTES = 16;
    private static final String MAC = "HmacSHA256";

    private final int macBytes;
    private final Supplier<byte[]> secret;
    private volatile byte[] key;

    /** @param secret asked once, inside a transaction */
    SignedIds(int macBytes, Supplier<byte[]> secret) {
        this.macBytes = macBytes;
        this.secret = secret;
    }

    byte[] of(UUID id) {
        var bytes = bytes(id);
        return ByteBuffer.allocate(size()).put(bytes).put(mac(bytes)).array();
    }

    /** The id, or empty when nobody here signed it. */
    Optional<UUID> read(byte[] given) {
        if (given.length != size()) {
            return Optional.empty();
        }
        var id = Arrays.copyOf(given, ID_BYTES);
        boolean ours = MessageDigest.isEqual(mac(id), Arrays.copyOfRange(given, ID_BYTES, given.length));
        var buffer = ByteBuffer.wrap(id);
        return ours ? Optional.of(new UUID(buffer.getLong(), buffer.getLong())) : Optional.empty();
    }

    int size() {
        return ID_BYTES + macBytes;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private byte[] mac(byte[] id) {
        return Arrays.copyOf(Keyed.hash(MAC, key(), id), macBytes);
    }

    byte[] key() {
        var known = key;
        if (known == null) {
            known = secret.get();
            key = known;
        }
        return known;
    }
}
