package org.sursis.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.time.Instant;
import org.sursis.watch.Outcome;
import org.sursis.watch.WebhookSignature;

/** A gateway of the operator's own: signed JSON to one address, any 2xx takes it. */
final class GenericGateway implements SmsGateway {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SmsSettings settings;
    private final HttpDoor door;
    private final WebhookSignature signature;

    GenericGateway(SmsSettings settings, HttpDoor door) {
        this.settings = settings;
        this.door = door;
        this.signature = new WebhookSignature(settings.secret());
    }

    @Override
    public Outcome hand(ShortMessage message, Instant now) {
        var id = message.id().toString();
        var body = JSON.createObjectNode()
                .put("id", id)
                .put("to", message.to())
                .put("text", message.text())
                .put("from", settings.from())
                .toString();
        var request = HttpRequest.newBuilder(settings.url())
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", signature.of(id, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return door.call(
                request,
                reply -> reply.taken()
                        ? new Outcome.Accepted(reply.json().path("id").asText(null), "HTTP " + reply.status())
                        : reply.refusal("", now));
    }
}
