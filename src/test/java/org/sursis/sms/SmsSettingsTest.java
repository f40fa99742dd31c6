package org.sursis.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sursis.sms.SmsSettings.Provider;

class SmsSettingsTest {
    private static final URI HOME = URI.create("http://localhost:8080");

    @ParameterizedTest
    @CsvSource({
        "GENERIC, , , s, f, sms.provider generic needs sms.url",
        "TWILIO, , , s, f, sms.provider twilio needs sms.account",
        "TWILIO, , a, , f, sms.provider twilio needs sms.secret",
        "VONAGE, , a, s, , sms.provider vonage needs sms.from",
        "GENERIC, http://gateway.example/sms, , s, f, 'sms.url is https://…, or http:// for a gateway on this machine'"
    })
    void what_is_missing_is_named(
            Provider provider, URI url, String account, String secret, String from, String words) {
        assertThatThrownBy(() ->
                        new SmsSettings(provider, url, account, secret, null, from, HOME, Path.of("outbox"), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(words);
    }

    @ParameterizedTest
    @CsvSource({
        "https://gateway.example/sms, false, true",
        "https://gateway.example/sms, true, false",
        "http://127.0.0.1:9/sms, true, true",
        "http://[::1]:9/sms, true, true",
        "https://localhost.evil.example, true, false"
    })
    void in_a_rehearsal_only_this_machine_is_spoken_to(URI url, boolean loopbackOnly, boolean leaves) {
        var settings =
                new SmsSettings(Provider.GENERIC, url, null, "s", null, "f", HOME, Path.of("outbox"), loopbackOnly);
        assertThat(settings.leaves()).isEqualTo(leaves);
    }

    @Test
    void a_secret_does_not_print_itself() {
        var settings = new SmsSettings(
                Provider.TWILIO, null, "AC7f3", "secret7f3", "sign7f3", "+15145550100", HOME, Path.of("outbox"), false);
        assertThat(settings.toString()).isEqualTo("SmsSettings[twilio, outbox=outbox, loopbackOnly=false]");
    }
}
