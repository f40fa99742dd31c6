package org.sursis.sms.receipt;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.sursis.watch.Keyed;

/**
 * Twilio's proof of origin: HMAC-SHA1 under the account's auth token, over the public address of the call with its query, followed
 * by every field of the form, sorted by name, name and value without anything between.
 */
final class TwilioSignature {
    private final String token;

    TwilioSignature(String token) {
        this.token = token;
    }

    boolean holds(String address, Map<String, String> form, String given) {
        var signed = new StringBuilder(address);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        var expected = Base64.getEncoder().encodeToString(Keyed.hash("HmacSHA1", token, signed.toString()));
        return given != null && Keyed.same(expected, given);
    }
}
