package org.sursis.sms.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.alert.Receipt;
import org.sursis.sms.SmsSettings;
import org.sursis.watch.TakeReceipt;
import org.sursis.watch.TakeReply;
import org.sursis.watch.WebhookSignature;

/**
 * A gateway of the operator's own calls, signed as Standard Webhooks describes it under {@code sms.secret}: {@code {"id",
 * "status": "delivered" | "failed", "because"?}} for a message that it took, {@code {"from", "text"}} for a reply.
 */
@Path("/api/v1/callbacks/generic")
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
class GenericCallbacks {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int LONGEST_REASON = 100;

    private final SmsSettings settings;
    private final Clock clock;
    private final TakeReceipt receipts;
    private final TakeReply replies;

    GenericCallbacks(SmsSettings settings, Clock clock, TakeReceipt receipts, TakeReply replies) {
        this.settings = settings;
        this.clock = clock;
        this.receipts = receipts;
        this.replies = replies;
    }

    @POST
    @Path("status")
    @Operation(hidden = true)
    public Response status(
            @HeaderParam(WebhookSignature.ID) String id,
            @HeaderParam(WebhookSignature.TIMESTAMP) String timestamp,
            @HeaderParam(WebhookSignature.SIGNATURE) String signatures,
            byte[] body) {
        return refusal(id, timestamp, signatures, body).orElseGet(() -> {
            var call = Call.json(body);
            var delivery = call.delivery("id");
            var news = news(call.field("status"));
            delivery.ifPresent(ours -> news.ifPresent(n -> receipts.take(ours, n, because(call))));
            return Call.taken();
        });
    }

    @POST
    @Path("inbound")
    @Operation(hidden = true)
    public Response inbound(
            @HeaderParam(WebhookSignature.ID) String id,
            @HeaderParam(WebhookSignature.TIMESTAMP) String timestamp,
            @HeaderParam(WebhookSignature.SIGNATURE) String signatures,
            byte[] body) {
        return refusal(id, timestamp, signatures, body).orElseGet(() -> {
            var call = Call.json(body);
            var from = call.field("from");
            if (from.matches("\\+\\d{7,15}")) {
                replies.take(from, call.field("text"));
            }
            return Call.taken();
        });
    }

    private static Optional<Receipt> news(String status) {
        return switch (status) {
            case "delivered" -> Optional.of(Receipt.DELIVERED);
            case "failed" -> Optional.of(Receipt.FAILED);
            default -> Optional.empty();
        };
    }

    private static String because(Call call) {
        var why =
                call.field("because").replaceAll("[^\\p{L}\\p{N} .,:;()-]", " ").strip();
        var status = call.field("status");
        return why.isEmpty() ? status : status + ": " + why.substring(0, Math.min(why.length(), LONGEST_REASON));
    }

    private Optional<Response> refusal(String id, String timestamp, String signatures, byte[] body) {
        if (settings.provider() != SmsSettings.Provider.GENERIC) {
            return Optional.of(Call.nobodyHere());
        }
        return theirs(id, timestamp, signatures, body) ? Optional.empty() : Optional.of(Call.notTheirs());
    }

    private boolean theirs(String id, String timestamp, String signatures, byte[] body) {
        if (id == null || timestamp == null || signatures == null || !timestamp.matches("\\d{1,11}")) {
            return false;
        }
        var at = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(at, clock.instant()).abs().compareTo(FRESH) > 0) {
            return false;
        }
        return new WebhookSignature(settings.secret())
                .stands(signatures, id, at, new String(body, StandardCharsets.UTF_8));
    }
}
