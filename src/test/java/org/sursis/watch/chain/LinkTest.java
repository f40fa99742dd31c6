package org.sursis.watch.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sursis.watch.Journal.Entry;

class LinkTest {
    /** As {@code jq -cjS 'del(.hash)' | sha256sum} has them, which knows nothing of this program. */
    private static final String CANONICAL =
            "{\"at\":\"2026-11-06T13:17:01.000123Z\",\"details\":{\"a\":\"\\\"\\\\/\\b\\t\\n\\f\\r"
                    + "\\u0001\\u001f\",\"b\":\"“27” 🕊\"},\"event\":\"removal-set\",\"order\":\"00000000-0000-4000-8000-00000000002a\","
                    + "\"organization\":\"00000000-0000-4000-8000-0000000000c1\",\"prev\":\"" + "0".repeat(64)
                    + "\",\"seq\":1,\"who\":\"Zoë\"}";

    private static final String HASH = "053abff7b74a86442f89a2ae20dabfa6cc24a210a36921e200ec2e66ad6c796a";

    private static final Entry ODD = new Entry(
            Links.CLINIC,
            Links.ORDER,
            Instant.parse("2026-11-06T13:17:01.000123999Z"),
            "Zoë",
            "removal-set",
            Map.of("b", "“27” 🕊", "a", "\"\\/\b\t\n\f\r\u0001\u001f"));

    @Test
    void a_strangers_tools_find_the_same_text_and_the_same_hash() {
        var link = Link.after(Head.of(Links.CLINIC), ODD);

        assertThat(link.canonical()).isEqualTo(CANONICAL);
        assertThat(link.hash()).isEqualTo(HASH);
        assertThat(link.line()).isEqualTo(CANONICAL.replace("\"order\"", "\"hash\":\"" + HASH + "\",\"order\""));
        assertThat(link.sound()).isTrue();
    }

    @Test
    void what_concerns_no_order_says_so_and_a_moment_without_a_fraction_has_six_digits() {
        var bare =
                new Entry(Links.CLINIC, null, Instant.parse("2026-11-06T13:17:00Z"), "sursis", "key-issued", Map.of());

        assertThat(Link.after(new Head(Links.CLINIC, 16, "f".repeat(64)), bare).canonical())
                .isEqualTo(
                        "{\"at\":\"2026-11-06T13:17:00.000000Z\",\"details\":{},\"event\":\"key-issued\",\"order\":null,"
                                + "\"organization\":\"00000000-0000-4000-8000-0000000000c1\",\"prev\":\""
                                + "f".repeat(64)
                                + "\",\"seq\":17,\"who\":\"sursis\"}");
    }

    @Test
    void of_a_moment_is_kept_what_the_database_keeps() {
        assertThat(Link.after(Head.of(Links.CLINIC), ODD).entry().at())
                .isEqualTo(Instant.parse("2026-11-06T13:17:01.000123Z"));
    }
}
