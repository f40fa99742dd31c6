package org.sursis.api.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Examples;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Json;
import org.sursis.api.wire.MergePatch;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.race.Standing;
import org.sursis.watch.ChangeOrder;
import org.sursis.watch.Law;
import org.sursis.watch.Orders;
import org.sursis.watch.Orders.Sort;
import org.sursis.watch.ReadCase;
import org.sursis.watch.RegisterOrder;
import org.sursis.watch.Watched;

/** The orders themselves. */
@Path("/api/v1/removal-orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Removal orders", description = "One order against one person, known by the organization's own reference.")
class OrdersResource {
    private final Exchange exchange;
    private final ReadCase cases;
    private final RegisterOrder register;
    private final ChangeOrder change;
    private final Law law;

    OrdersResource(Exchange exchange, ReadCase cases, RegisterOrder register, ChangeOrder change, Law law) {
        this.exchange = exchange;
        this.cases = cases;
        this.register = register;
        this.change = change;
        this.law = law;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listOrders",
            summary = "Orders, each with what the last look found of its race",
            description =
                    "A cursor goes on in the order in which it was given out; the figures of the race are as of assessedOn.")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"newest", "slack", "removal"},
                            defaultValue = "newest"),
            description =
                    "slack: what is lost first, then the least slack, then what cannot be reckoned, then what needs nothing;"
                            + " removal: the nearest first")
    @Parameter(
            name = "slackBelow",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Integer.class),
            description = "only orders with fewer business days of slack than this, such as 0 for those that run late")
    @Parameter(
            name = "standing",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class),
            description = "only orders with this standing")
    @Parameter(
            name = "removalBefore",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = LocalDate.class),
            description = "only removals on days before this one")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class, maxLength = 200),
            description = "found literally in the reference, whatever the case of letters")
    @APIResponseSchema(OrderList.class)
    public Response list() {
        var query = exchange.query("standing", "removalBefore", "slackBelow", "q", "sort", "cursor", "limit");
        var filter = new Orders.Filter(
                query.parsed("standing", OrdersResource::standing, "must be a standing such as at-risk"),
                query.date("removalBefore"),
                query.parsed(
                        "slackBelow", OrdersResource::days, "must be a whole number of business days such as 0 or -3"),
                query.line("q"));
        var sort = query.parsed("sort", OrdersResource::sort, "must be newest, slack or removal");
        var page = cases.orders(exchange.actor(), filter, sort == null ? Sort.NEWEST : sort, query.page());
        return exchange.page(page, OrderBody::of);
    }

    private static Optional<Sort> sort(String code) {
        return Arrays.stream(Sort.values()).filter(s -> s.code().equals(code)).findFirst();
    }

    private static Optional<Integer> days(String text) {
        return text.matches("-?[0-9]{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Standing> standing(String code) {
        return Arrays.stream(Standing.values())
                .filter(s -> s.code().equals(code))
                .findFirst();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "registerOrder",
            summary = "Register an order with its filings and contacts; the watch begins")
    @APIResponseSchema(value = OrderBody.class, responseCode = "201")
    public Response register(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OrderForm.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "An order in one call",
                                                            value = Examples.ORDER)))
                    byte[] body) {
        var faults = new Faults();
        var form = OrderForm.read(Sheet.of(StrictJson.read(body), faults), cases::today, law.book());
        faults.refuseIfAny();
        return exchange.once(body, () -> {
            var order = OrderBody.of(
                    form.registered(exchange.language(), what -> register.register(exchange.actor(), what)));
            return Exchange.created("/api/v1/removal-orders/" + order.id(), order, order.revision());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showOrder", summary = "One order")
    @APIResponseSchema(OrderBody.class)
    public Response show(@PathParam("id") UUID id) {
        var order = OrderBody.of(cases.order(exchange.actor(), id));
        // No 304 here: a review changes the standing and is no new revision, and the reader must see it.
        return exchange.changed(order, order.revision());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "amendOrder",
            summary = "Change what an order is known by (merge patch)",
            description = "Removal, stay, filings, contacts and closure are changed at their own addresses.")
    @APIResponseSchema(value = OrderBody.class, responseCode = "200")
    public Response amend(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Amendable.class)))
                    byte[] body) {
        boolean any =
                exchange.guard(cases.order(exchange.actor(), id).file().order().revision()) == null;
        var order = OrderBody.of(Part.latest(any, () -> merged(id, body)));
        return exchange.changed(order, order.revision());
    }

    /** A patch is merged into one revision and fits no other. */
    private Watched merged(UUID id, byte[] body) {
        var actor = exchange.actor();
        var known = OrderBody.of(cases.order(actor, id));
        exchange.guard(known.revision());
        var faults = new Faults();
        var sheet = Sheet.of(MergePatch.apply(Amendable.tree(known), StrictJson.read(body)), faults);
        var particulars = OrderForm.particulars(sheet);
        var chainConfirmed = sheet.flag("chainConfirmed");
        Amendable.ELSEWHERE.forEach(part -> sheet.elsewhere(part, "is changed at /api/v1/removal-orders/{id}/" + part));
        sheet.end();
        faults.refuseIfAny();
        return change.amend(actor, id, known.revision(), particulars, chainConfirmed);
    }

    /** The fields of an order that a PATCH may change. */
    @Schema(name = "OrderPatch", description = "A merge patch (RFC 7396): what is absent stays, null takes away.")
    record Amendable(
            String reference,
            String jurisdiction,
            String registry,
            String kind,
            boolean chainConfirmed,
            boolean operatorAsFallback,
            List<String> alternatives,
            List<GateForm> gates) {

        static final List<String> ELSEWHERE = List.of("removal", "stay", "filings", "contacts", "closure");

        static ObjectNode tree(OrderBody order) {
            return Json.tree(new Amendable(
                    order.reference(),
                    order.jurisdiction(),
                    order.registry(),
                    order.kind(),
                    order.chainConfirmed(),
                    order.operatorAsFallback(),
                    order.alternatives(),
                    order.gates()));
        }
    }

    /** A stretch of the list. */
    @Schema(name = "RemovalOrderList")
    record OrderList(
            List<OrderBody> items,

            @Schema(description = "cursor of the next stretch, or null")
            String next) {}
}
