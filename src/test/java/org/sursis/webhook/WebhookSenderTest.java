package org.sursis.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Channel;
import org.sursis.alert.Delivery;
import org.sursis.alert.Severity;
import org.sursis.docket.Language;
import org.sursis.fixtures.Only;
import org.sursis.notice.Notice;
import org.sursis.watch.Outcome;
import org.sursis.watch.Outgoing;
import org.sursis.watch.webhooks.ForgetfulWebhooks;
import org.sursis.watch.webhooks.Webhook;
import org.sursis.watch.webhooks.WebhookPost;

class WebhookSenderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
    private static final UUID ORDER = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID ALERT = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final Webhook webhook =
            new Webhook(UUID.randomUUID(), UUID.randomUUID(), URI.create("https://x.example.org/"), NOW, "ann");
    private final Outcome taken = new Outcome.Accepted(null, "HTTP 200");
    private final WebhookSender sender = new WebhookSender(
            new ForgetfulWebhooks(webhook), Only.methods(WebhookPost.class, Map.of("hand", given -> taken)));

    private Outgoing message(UUID to) {
        var delivery = new Delivery(
                UUID.randomUUID(),
                webhook.organization(),
                ORDER,
                null,
                null,
                to,
                Channel.WEBHOOK,
                "https://x.example.org",
                Severity.URGENT,
                List.of(ALERT),
                NOW,
                NOW,
                NOW.plusSeconds(60));
        return new Outgoing(
                delivery,
                Notice.bare(Language.EN, delivery, "QC-1", "", ZoneOffset.UTC, NOW),
                URI.create("https://s/a"),
                "t");
    }

    @Test
    void what_was_taken_was_taken_whether_or_not_the_database_hears_how_the_other_side_stands() {
        assertThat(sender.send(message(webhook.id()), new byte[] {'{', '}'}, NOW))
                .isSameAs(taken);
    }

    @Test
    void nothing_is_sent_to_one_that_has_ended() {
        assertThat(sender.send(message(UUID.randomUUID()), new byte[] {'{', '}'}, NOW))
                .isEqualTo(new Outcome.Refused("the webhook has ended", false));
    }

    @Test
    void where_nothing_is_known_of_what_it_says_the_ids_are_said() {
        assertThat(new String(sender.plain(message(webhook.id())), StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"order.alerts\",\"timestamp\":\"2026-11-20T13:00:00Z\",\"data\":{\"order\":\""
                        + ORDER + "\",\"severity\":\"urgent\",\"alerts\":[{\"id\":\"" + ALERT + "\"}]}}");
    }
}
