package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one link in a message: a capability to see and answer what that delivery said, as that person. The token is the
 * delivery's id and a keyed hash of it, so nothing secret is stored with the delivery and every copy carries the same link.
 */
@ApplicationScoped
public class Links {
    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 16;
    private static final String MAC = "HmacSHA256";

    private final BaseUrl base;
    private final Pulse pulse;
    private volatile byte[] key;

    Links(BaseUrl base, Pulse pulse) {
        this.base = base;
        this.pulse = pulse;
    }

    /** Where people reach this service. */
    public record BaseUrl(URI uri) {}

    /** The link in a delivery's message. */
    public URI answer(UUID delivery) {
        var id = bytes(delivery);
        var token =
                ByteBuffer.allocate(ID_BYTES + MAC_BYTES).put(id).put(mac(id)).array();
        var path = "/a/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        return URI.create(base.uri().toString().replaceAll("/+$", "") + path);
    }

    /** The delivery behind a token, or empty when nobody here made that token. */
    public Optional<UUID> delivery(String token) {
        byte[] given;
        try {
            given = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (given.length != ID_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        var id = Arrays.copyOf(given, ID_BYTES);
        boolean ours = MessageDigest.isEqual(mac(id), Arrays.copyOfRange(given, ID_BYTES, given.length));
        var buffer = ByteBuffer.wrap(id);
        return ours ? Optional.of(new UUID(buffer.getLong(), buffer.getLong())) : Optional.empty();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private byte[] mac(byte[] id) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key(), MAC));
            return Arrays.copyOf(mac.doFinal(id), MAC_BYTES);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] key() {
        var known = key;
        if (known == null) {
            known = pulse.secret("answer-links");
            key = known;
        }
        return known;
    }

    /** Reads the key once, inside a transaction, so that no sender has to. */
    @Transactional
    public void ready() {
        key();
    }
}
