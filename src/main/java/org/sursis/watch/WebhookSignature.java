package org.sursis.watch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Signs, and checks, as Standard Webhooks describes it: HMAC-SHA256 over id, time of the attempt and body. */
public final class WebhookSignature {
    /** The header that names the message, the same for every copy. */
    public static final String ID = "webhook-id";
    /** The header with the time of the attempt, in seconds since 1970. */
    public static final String TIMESTAMP = "webhook-timestamp";
    /** The header with one signature or, while a secret is being exchanged for another, several. */
    public static final String SIGNATURE = "webhook-signature";

    private static final String PREFIX = "whsec_";

    private final byte[] key;

    /**
     * Takes the secret as it is configured: {@code whsec_} and base64, or raw text.
     *
     * @throws IllegalArgumentException when it begins with {@code whsec_} and is no base64
     */
    public WebhookSignature(String secret) {
        this.key = bytes(secret);
    }

    private static byte[] bytes(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return secret.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        } catch (IllegalArgumentException notBase64) {
            // Not chained: its message may show a part of the secret.
            throw new IllegalArgumentException("a secret that begins with whsec_ must go on in base64");
        }
    }

    /** The value of {@link #SIGNATURE}. */
    public String of(String id, Instant at, String body) {
        var signed = id + "." + at.getEpochSecond() + "." + body;
        var hash = Keyed.hash("HmacSHA256", key, signed.getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(hash);
    }

    /** True when one of the signatures that were given is ours; takes as long whichever it is. */
    public boolean stands(String given, String id, Instant at, String body) {
        var ours = of(id, at, body);
        boolean found = false;
        for (var one : given.split(" ")) {
            found |= Keyed.same(ours, one);
        }
        return found;
    }
}
