package org.sursis.sms;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.HashSet;
import org.sursis.watch.Outcome;

/** Vonage's SMS API. It answers HTTP 200 whatever became of the message; the truth stands in {@code messages[].status}. */
final class VonageGateway implements SmsGateway {
    private static final URI THEIRS = URI.create("https://rest.nexmo.com");
    private static final String TAKEN = "0";

    private final SmsSettings settings;
    private final HttpDoor door;
    private final URI address;

    VonageGateway(SmsSettings settings, HttpDoor door) {
        this.settings = settings;
        this.door = door;
        this.address = Addresses.of(settings.url(), THEIRS, "/sms/json", "/json");
    }

    @Override
    public Outcome hand(ShortMessage message, Instant now) {
        var form = new Form()
                .with("api_key", settings.account())
                .with("api_secret", settings.secret())
                .with("from", digits(settings.from()))
                .with("to", digits(message.to()))
                .with("text", message.text())
                .with("type", Gsm7.septets(message.text()) < 0 ? "unicode" : "text")
                .with("client-ref", message.id().toString());
        settings.receipts("/api/v1/callbacks/vonage/status")
                .ifPresent(address -> form.with("callback", address.toString()));
        return door.call(form.post(HttpRequest.newBuilder(address)).build(), reply -> read(reply, now));
    }

    /** Vonage takes numbers without the plus sign. */
    private static String digits(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }

    private static Outcome read(HttpReply reply, Instant now) {
        if (!reply.taken()) {
            return reply.refusal("", now);
        }
        var parts = reply.json().path("messages");
        var states = new HashSet<String>();
        parts.forEach(part -> states.add(part.path("status").asText("")));
        if (states.isEmpty()) {
            return new Outcome.Uncertain("HTTP " + reply.status() + " without a status");
        }
        if (states.equals(java.util.Set.of(TAKEN))) {
            return new Outcome.Accepted(parts.get(0).path("message-id").asText(null), "status 0");
        }
        if (states.contains(TAKEN)) {
            return new Outcome.Uncertain("a part was taken and a part was not");
        }
        return refusal(parts.get(0), reply, now);
    }

    private static Outcome refusal(JsonNode part, HttpReply reply, Instant now) {
        var status = part.path("status").asText("");
        var because = "status " + (status.matches("\\d{1,3}") ? status : "unknown");
        return switch (status) {
            // Throttled; internal error; too many binds.
            case "1", "5", "10" -> new Outcome.RetryLater(because, reply.pause(now), false);
            // The number is barred, or was given up.
            case "7", "33" -> new Outcome.Refused(because, false);
            // The message, a parameter (in practice the number), its length or its network: trying again changes
            // nothing.
            case "3", "6", "12", "22", "29" -> new Outcome.Refused(because, true);
            // Parameters, credentials, account, quota, signature, sender: ours to mend. And what nobody has heard of.
            default -> new Outcome.RetryLater(because, reply.pause(now), true);
        };
    }
}
