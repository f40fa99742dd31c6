package org.sursis.sms.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.alert.Receipt;
import org.sursis.sms.SmsSettings;
import org.sursis.watch.TakeReceipt;
import org.sursis.watch.TakeReply;

/** Vonage calls: a message got on, or somebody replied. Only signed calls count, so the account must sign its webhooks. */
@Path("/api/v1/callbacks/vonage")
@PermitAll
class VonageCallbacks {
    private final SmsSettings settings;
    private final Clock clock;
    private final TakeReceipt receipts;
    private final TakeReply replies;

    VonageCallbacks(SmsSettings settings, Clock clock, TakeReceipt receipts, TakeReply replies) {
        this.settings = settings;
        this.clock = clock;
        this.receipts = receipts;
        this.replies = replies;
    }

    @POST
    @Path("status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response status(byte[] form) {
        return take(Call.form(form), this::receipt);
    }

    @POST
    @Path("status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response statusInJson(byte[] json) {
        return take(Call.json(json), this::receipt);
    }

    @POST
    @Path("inbound")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response inbound(byte[] form) {
        return take(Call.form(form), this::reply);
    }

    @POST
    @Path("inbound")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response inboundInJson(byte[] json) {
        return take(Call.json(json), this::reply);
    }

    private Response take(Call call, Consumer<Call> what) {
        if (settings.provider() != SmsSettings.Provider.VONAGE) {
            return Call.nobodyHere();
        }
        var secret = settings.signatureSecret();
        if (secret == null || !new VonageSignature(secret).holds(call.fields(), clock.instant())) {
            return Call.notTheirs();
        }
        what.accept(call);
        return Call.taken();
    }

    private void receipt(Call call) {
        // Not every network brings our reference back.
        var ours = call.delivery("client-ref").orElse(null);
        news(call.field("status")).ifPresent(news -> receipts.take(ours, call.field("messageId"), news, because(call)));
    }

    private void reply(Call call) {
        replies.take("+" + call.field("msisdn"), call.field("text"));
    }

    private static Optional<Receipt> news(String status) {
        return switch (status) {
            case "delivered" -> Optional.of(Receipt.DELIVERED);
            case "expired", "failed", "rejected" -> Optional.of(Receipt.FAILED);
            default -> Optional.empty(); // accepted, buffered, unknown
        };
    }

    private static String because(Call call) {
        var code = call.field("err-code");
        return call.field("status") + (code.matches("\\d{1,6}") ? ", error " + code : "");
    }
}
