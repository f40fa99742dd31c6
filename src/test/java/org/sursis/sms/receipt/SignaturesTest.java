package org.sursis.sms.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sursis.watch.Keyed;

class SignaturesTest {
    private static final TwilioSignature TWILIO = new TwilioSignature("12345");
    private static final String CALLED = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final Map<String, String> FORM = Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");

    @Test
    void twilios_own_example_holds() {
        assertThat(TWILIO.holds(CALLED, FORM, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isTrue();
    }

    @Test
    void a_status_of_twilio_holds() {
        var form = Map.of(
                "AccountSid", "AC00000000000000000000000000000001",
                "ApiVersion", "2010-04-01",
                "ErrorCode", "30003",
                "From", "+15005550006",
                "MessageSid", "SM00000000000000000000000000000001",
                "MessageStatus", "undelivered",
                "SmsSid", "SM00000000000000000000000000000001",
                "SmsStatus", "undelivered",
                "To", "+15558675310");
        assertThat(TWILIO.holds(
                        "https://alerts.example.org/api/v1/callbacks/twilio/status",
                        form,
                        "stRXWkqVxf5nBuWDZuHYZhEwWHI="))
                .isTrue();
    }

    @Test
    void another_address_field_token_or_none_at_all_does_not_hold() {
        var signature = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
        assertThat(TWILIO.holds("http://mycompany.com/myapp.php?foo=1&bar=2", FORM, signature))
                .isFalse();
        assertThat(TWILIO.holds("https://mycompany.com/myapp.php?foo=1&bar=3", FORM, signature))
                .isFalse();
        var changed = new HashMap<>(FORM);
        changed.put("Digits", "1235");
        assertThat(TWILIO.holds(CALLED, changed, signature)).isFalse();
        assertThat(new TwilioSignature("12346").holds(CALLED, FORM, signature)).isFalse();
        assertThat(TWILIO.holds(CALLED, FORM, null)).isFalse();
        assertThat(TWILIO.holds(CALLED, FORM, "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"HmacMD5", "HmacSHA1", "HmacSHA256", "HmacSHA512"})
    void vonage_holds_under_every_method_of_an_account(String method) {
        var fields = new HashMap<>(Map.of("status", "delivered", "a&b", "c=d", "timestamp", "1795000000"));
        var signed = "&a_b=c_d&status=delivered&timestamp=1795000000";
        fields.put("sig", HexFormat.of().withUpperCase().formatHex(Keyed.hash(method, "s3cret", signed)));
        var signature = new VonageSignature("s3cret");
        assertThat(signature.holds(fields, Instant.ofEpochSecond(1_795_000_299)))
                .isTrue();
        assertThat(signature.holds(fields, Instant.ofEpochSecond(1_795_000_301)))
                .as("too old")
                .isFalse();
        assertThat(signature.holds(fields, Instant.ofEpochSecond(1_794_999_699)))
                .as("of the future")
                .isFalse();
        assertThat(new VonageSignature("s3cres").holds(fields, Instant.ofEpochSecond(1_795_000_000)))
                .isFalse();
        fields.put("status", "failed");
        assertThat(signature.holds(fields, Instant.ofEpochSecond(1_795_000_000)))
                .isFalse();
    }

    /** The account's default method: MD5 over the text with the secret behind it (computed with md5sum). */
    @Test
    void vonage_holds_under_its_default_method() {
        var fields =
                Map.of("status", "delivered", "timestamp", "1795000000", "sig", "df8dec4bb64b26ba6c12407ac3309d0d");
        assertThat(new VonageSignature("s3cret").holds(fields, Instant.ofEpochSecond(1_795_000_000)))
                .isTrue();
    }

    @Test
    void a_call_of_vonage_without_signature_or_time_does_not_hold() {
        var now = Instant.ofEpochSecond(1_795_000_000);
        assertThat(new VonageSignature("s").holds(Map.of("status", "failed"), now))
                .isFalse();
        assertThat(new VonageSignature("s").holds(Map.of("timestamp", "1795000000"), now))
                .isFalse();
        assertThat(new VonageSignature("s").holds(Map.of("timestamp", "x", "sig", ""), now))
                .isFalse();
    }
}
