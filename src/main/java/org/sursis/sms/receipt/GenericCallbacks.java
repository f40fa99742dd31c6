package org.sursis.sms.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.alert.Receipt;
import org.sursis.sms.SmsSettings;
import org.sursis.watch.Keyed;
import org.sursis.watch.TakeReceipt;
import org.sursis.watch.TakeReply;
import org.sursis.watch.WebhookSignature;

/**
 * A gateway of the operator's own calls, signed as Standard Webhooks describes it under {@code sms.secret}: {@code {"id",
 * "status": "delivered" | "failed", "because"?}} for a message that it took, under our id or
 * under the one that it answered with; {@code {"from", "text"}} for a reply.
 */
@Path("/api/v1/callbacks/generic")
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
class GenericCallbacks {
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
    public Response status(@Context HttpHeaders headers, byte[] body) {
        return refusal(headers, body).orElseGet(() -> {
            var call = Call.json(body);
            var id = call.field("id");
            news(call.field("status"))
                    .ifPresent(news -> receipts.take(Call.id(id).orElse(null), id, news, because(call)));
            return Call.taken();
        });
    }

    @POST
    @Path("inbound")
    @Operation(hidden = true)
    public Response inbound(@Context HttpHeaders headers, byte[] body) {
        return refusal(headers, body).orElseGet(() -> {
            var call = Call.json(body);
            replies.take(call.field("from"), call.field("text"));
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

    private Optional<Response> refusal(HttpHeaders headers, byte[] body) {
        if (settings.provider() != SmsSettings.Provider.GENERIC) {
            return Optional.of(Call.nobodyHere());
        }
        return theirs(headers, body) ? Optional.empty() : Optional.of(Call.notTheirs());
    }

    private boolean theirs(HttpHeaders headers, byte[] body) {
        var id = headers.getHeaderString(WebhookSignature.ID);
        var signatures = headers.getHeaderString(WebhookSignature.SIGNATURE);
        var at = Keyed.time(headers.getHeaderString(WebhookSignature.TIMESTAMP))
                .filter(time -> Keyed.fresh(time, clock.instant()));
        return id != null
                && signatures != null
                && at.isPresent()
                && new WebhookSignature(settings.secret())
                        .stands(signatures, id, at.get(), new String(body, StandardCharsets.UTF_8));
    }
}
