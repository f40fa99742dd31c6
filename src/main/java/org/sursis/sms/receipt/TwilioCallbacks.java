package org.sursis.sms.receipt;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.alert.Receipt;
import org.sursis.sms.SmsSettings;
import org.sursis.watch.Links;
import org.sursis.watch.StopWord;
import org.sursis.watch.TakeReceipt;
import org.sursis.watch.TakeReply;

/** Twilio calls: a message got on, or somebody replied. */
@Path("/api/v1/callbacks/twilio")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
class TwilioCallbacks {
    private static final String SIGNATURE = "X-Twilio-Signature";
    /** TwiML that says nothing: the reader gets no answer. */
    private static final String NOTHING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final SmsSettings settings;
    private final Links.BaseUrl base;
    private final CurrentVertxRequest current;
    private final TakeReceipt receipts;
    private final TakeReply replies;

    TwilioCallbacks(
            SmsSettings settings,
            Links.BaseUrl base,
            CurrentVertxRequest current,
            TakeReceipt receipts,
            TakeReply replies) {
        this.settings = settings;
        this.base = base;
        this.current = current;
        this.receipts = receipts;
        this.replies = replies;
    }

    @POST
    @Path("status")
    @Operation(hidden = true)
    public Response status(@HeaderParam(SIGNATURE) String signature, byte[] body) {
        var call = Call.form(body);
        return refusal(call, signature).orElseGet(() -> {
            // A callback that somebody set at Twilio itself does not name our id.
            var ours = Optional.ofNullable(current.getCurrent().request().getParam("delivery"))
                    .flatMap(Call::id)
                    .orElse(null);
            news(call.field("MessageStatus"))
                    .ifPresent(news -> receipts.take(ours, call.field("MessageSid"), news, because(call)));
            return Call.taken();
        });
    }

    @POST
    @Path("inbound")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public Response inbound(@HeaderParam(SIGNATURE) String signature, byte[] body) {
        var call = Call.form(body);
        return refusal(call, signature).orElseGet(() -> {
            var meant = StopWord.in(call.field("OptOutType")).or(() -> StopWord.in(call.field("Body")));
            meant.ifPresent(word -> replies.take(call.field("From"), word));
            return Response.ok(NOTHING).build();
        });
    }

    private static Optional<Receipt> news(String status) {
        return switch (status) {
            case "delivered", "read" -> Optional.of(Receipt.DELIVERED);
            case "undelivered", "failed" -> Optional.of(Receipt.FAILED);
            default -> Optional.empty(); // on its way
        };
    }

    private static String because(Call call) {
        var code = call.field("ErrorCode");
        return call.field("MessageStatus") + (code.matches("\\d{1,6}") ? ", error " + code : "");
    }

    private Optional<Response> refusal(Call call, String signature) {
        if (settings.provider() != SmsSettings.Provider.TWILIO) {
            return Optional.of(Call.nobodyHere());
        }
        // What Twilio signed is the address that it called, and a proxy may have changed all of it but the path.
        var address = base.uri().toString().replaceAll("/+$", "")
                + current.getCurrent().request().uri();
        boolean theirs = new TwilioSignature(settings.secret()).holds(address, call.fields(), signature)
                && settings.account().equals(call.field("AccountSid"));
        return theirs ? Optional.empty() : Optional.of(Call.notTheirs());
    }
}
