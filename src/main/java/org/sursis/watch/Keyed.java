package org.sursis.watch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What all signatures under a shared secret have in common: the hash, comparing it so that time tells nothing, and how old it may be. */
public final class Keyed {
    /** How far apart the clocks of two who sign may be; what is older is a copy of what was. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private Keyed() {}

    /** @param algorithm one that every Java has, as {@code HmacSHA256} */
    public static byte[] hash(String algorithm, byte[] secret, byte[] signed) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException everyJavaHasThem) {
            throw new IllegalStateException(everyJavaHasThem);
        }
    }

    /** The same of texts in UTF-8. */
    public static byte[] hash(String algorithm, String secret, String signed) {
        return hash(algorithm, secret.getBytes(StandardCharsets.UTF_8), signed.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes as long whether they are the same or not. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** When something was signed, in seconds since 1970; empty when that is no such number, or null. */
    public static Optional<Instant> time(String timestamp) {
        return Optional.ofNullable(timestamp)
                .filter(text -> text.matches("\\d{1,11}"))
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
    }

    /** True when what was signed then is no copy of what was, and none of the future. */
    public static boolean fresh(Instant signed, Instant now) {
        return Duration.between(signed, now).abs().compareTo(FRESH) <= 0;
    }
}
