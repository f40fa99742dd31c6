package org.sursis.board.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.board.door.ComesBack;
import org.sursis.board.door.Form;
import org.sursis.board.door.Needs;
import org.sursis.board.door.Visitor;
import org.sursis.board.entry.EntryDesk.Sheet;
import org.sursis.board.look.Pages;
import org.sursis.board.words.Tongues;
import org.sursis.watch.Refusal;
import org.sursis.watch.Repeats.Answered;
import org.sursis.watch.Role;

/** Entering an order. Whatever is answered but the order's own page holds everything that was typed. */
@Path("/orders/new")
@PermitAll
@Needs(Role.STAFF)
@ComesBack("/orders/new")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class NewOrderResource {
    private static final int CONFLICT = 409;
    private static final int NOT_TAKEN = 422;
    /** By this our script asks for nothing but the outlook. */
    private static final String PART = "Sursis-Part";

    private final EntryDesk desk;
    private final StoreOnce once;
    private final Visitor visitor;
    private final Tongues tongues;

    NewOrderResource(EntryDesk desk, StoreOnce once, Visitor visitor, Tongues tongues) {
        this.desk = desk;
        this.once = once;
        this.visitor = visitor;
        this.tongues = tongues;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response ask(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished) {
        var sheet = sheet(wished, null);
        return page(200, sheet, desk.read(sheet), List.of(), null);
    }

    /** The same form with the filings of the plan that was chosen, or with room for one more. */
    @POST
    @Path("plan")
    @Operation(hidden = true)
    public Response plan(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished, byte[] body) {
        var sheet = sheet(wished, body);
        return page(200, sheet, desk.read(sheet), List.of(), null);
    }

    /** What would come of it. */
    @POST
    @Path("preview")
    @Operation(hidden = true)
    public Response preview(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished, @HeaderParam(PART) String part, byte[] body) {
        var sheet = sheet(wished, body);
        var order = desk.read(sheet);
        return part == null
                ? page(200, sheet, order, List.of(), null)
                : Pages.withForms(200, Layouts.newOrderOutlook(desk.page(sheet, order, List.of(), null)));
    }

    @POST
    @Operation(hidden = true)
    public Response store(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String wished, byte[] body) {
        var sheet = sheet(wished, body);
        var order = desk.read(sheet);
        if (!order.wrongs().isEmpty()) {
            return page(NOT_TAKEN, sheet, order, desk.wrongs(sheet, order), null);
        }
        try {
            return stored(sheet, order, once.store(sheet, order));
        } catch (Refusal refusal) {
            var wrongs = new Refused(order, sheet.tongue().fault()).of(refusal.faults());
            return page(NOT_TAKEN, sheet, order, wrongs, null);
        }
    }

    private Response stored(Sheet sheet, OrderTyped order, Answered answered) {
        return answered.sameRequest()
                ? Pages.seeOther(answered.location() + "?stored=" + sheet.key())
                : page(CONFLICT, sheet, order, List.of(), answered.location());
    }

    private Sheet sheet(String wished, byte[] body) {
        return new Sheet(visitor.actor(), visitor.signedIn(), tongues.wished(wished), Form.of(body));
    }

    private Response page(int status, Sheet sheet, OrderTyped order, List<Wrong> wrongs, String already) {
        return Pages.scripted(status, Layouts.newOrder(desk.page(sheet, order, wrongs, already)));
    }
}
