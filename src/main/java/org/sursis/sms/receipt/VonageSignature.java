package org.sursis.sms.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sursis.watch.Keyed;

/**
 * Vonage's proof of origin: a field {@code sig} over all other fields, sorted by name and written as a query in which {@code &} and
 * {@code =} inside of names and values became {@code _}. The account settles the method; the length of the hash shows which one it is.
 */
final class VonageSignature {
    private static final String SIGNATURE = "sig";

    private final String secret;

    VonageSignature(String secret) {
        this.secret = secret;
    }

    boolean holds(Map<String, String> fields, Instant now) {
        var given = fields.getOrDefault(SIGNATURE, "").toLowerCase(Locale.ROOT);
        // An old call that somebody repeats is none.
        boolean fresh = Keyed.time(fields.get("timestamp"))
                .filter(at -> Keyed.fresh(at, now))
                .isPresent();
        return fresh && expected(signed(fields), given.length()).anyMatch(hash -> Keyed.same(hash, given));
    }

    private static String signed(Map<String, String> fields) {
        var text = new StringBuilder();
        new TreeMap<>(fields).forEach((name, value) -> {
            if (!SIGNATURE.equals(name)) {
                text.append('&').append(plain(name)).append('=').append(plain(value));
            }
        });
        return text.toString();
    }

    private static String plain(String text) {
        return text.replaceAll("[&=]", "_");
    }

    private Stream<String> expected(String text, int length) {
        return switch (length) {
            case 32 -> Stream.of(hex(Keyed.hash("HmacMD5", secret, text)), hex(md5(text + secret)));
            case 40 -> Stream.of(hex(Keyed.hash("HmacSHA1", secret, text)));
            case 64 -> Stream.of(hex(Keyed.hash("HmacSHA256", secret, text)));
            case 128 -> Stream.of(hex(Keyed.hash("HmacSHA512", secret, text)));
            default -> Stream.empty();
        };
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
