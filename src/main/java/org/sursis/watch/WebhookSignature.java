package org.sursis.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks describes it: HMAC-SHA256 over id, time of the attempt and body. */
final class WebhookSignature {
    private static final String PREFIX = "whsec_";

    private final SecretKeySpec key;

    /**
     * Takes the secret as it is configured: {@code whsec_} and base64, or raw text.
     *
     * @throws IllegalArgumentException when it begins with {@code whsec_} and is no base64
     */
    WebhookSignature(String secret) {
        this.key = new SecretKeySpec(bytes(secret), "HmacSHA256");
    }

    private static byte[] bytes(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return secret.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        } catch (IllegalArgumentException notBase64) {
            // Not chained: its message may show a part of the secret.
            throw new IllegalArgumentException("sms.secret begins with whsec_ and must go on in base64");
        }
    }

    /** The value of {@code webhook-signature}. */
    String of(String id, Instant at, String body) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            var signed = id + "." + at.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
