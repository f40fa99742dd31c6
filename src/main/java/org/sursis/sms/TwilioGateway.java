package org.sursis.sms;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.sursis.watch.Outcome;

/** Twilio's Messages resource, and whoever speaks like it. */
final class TwilioGateway implements SmsGateway {
    private static final URI THEIRS = URI.create("https://api.twilio.com");
    /** The number is wrong, no mobile, cannot be reached from ours, or its owner sent STOP: nothing that we could mend. */
    private static final Set<Integer> THE_NUMBER =
            Set.of(21211, 21214, 21217, 21610, 21612, 21614, 30003, 30004, 30005, 30006);
    /** Queues that are full and limits that were met; they come as 400 as well as 429. */
    private static final Set<Integer> LATER = Set.of(14107, 20429, 21611, 30001, 30022, 63038);
    /** Our sender, our account or our permissions are not in order. */
    private static final Set<Integer> OURS =
            Set.of(20003, 20005, 21212, 21408, 21603, 21606, 21608, 21659, 21660, 21661, 30002, 30034);

    private final SmsSettings settings;
    private final HttpDoor door;
    private final URI address;

    TwilioGateway(SmsSettings settings, HttpDoor door) {
        this.settings = settings;
        this.door = door;
        this.address = Addresses.of(
                settings.url(), THEIRS, "/2010-04-01/Accounts/" + settings.account() + "/Messages.json", ".json");
    }

    @Override
    public Outcome hand(ShortMessage message, Instant now) {
        boolean pool = settings.from().startsWith("MG");
        var form = new Form()
                .with("To", message.to())
                .with("Body", message.text())
                .with(pool ? "MessagingServiceSid" : "From", settings.from());
        settings.receipts("/api/v1/callbacks/twilio/status?delivery=" + message.id())
                .ifPresent(address -> form.with("StatusCallback", address.toString()));
        var login = settings.account() + ":" + settings.secret();
        var request = form.post(HttpRequest.newBuilder(address))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .build();
        return door.call(request, reply -> read(reply, now));
    }

    private static Outcome read(HttpReply reply, Instant now) {
        var json = reply.json();
        if (reply.taken()) {
            var sid = json.path("sid").asText("");
            return sid.isEmpty()
                    ? new Outcome.Uncertain("HTTP " + reply.status() + " without an id")
                    : new Outcome.Accepted(sid, "HTTP " + reply.status());
        }
        int code = json.path("code").asInt(0);
        var because = "HTTP " + reply.status() + ", error " + code;
        if (THE_NUMBER.contains(code)) {
            return new Outcome.Refused(because, false);
        }
        if (LATER.contains(code)) {
            return new Outcome.RetryLater(because, reply.pause(now), false);
        }
        if (OURS.contains(code)) {
            return new Outcome.RetryLater(because, null, true);
        }
        return reply.refusal(code == 0 ? "" : ", error " + code, now);
    }
}
