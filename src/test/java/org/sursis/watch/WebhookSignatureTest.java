package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    @Test
    void it_signs_as_standard_webhooks_does() {
        var signature = new WebhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(signature.of(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_raw_secret_is_taken_letter_by_letter() {
        assertThat(new WebhookSignature("secret").of("id", Instant.EPOCH, "body"))
                .isEqualTo(new WebhookSignature("whsec_c2VjcmV0").of("id", Instant.EPOCH, "body"));
    }

    @Test
    void a_marked_secret_that_is_no_base64_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> new WebhookSignature("whsec_se cret7f3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("7f3")
                .hasNoCause();
    }
}
