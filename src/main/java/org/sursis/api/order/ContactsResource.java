package org.sursis.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.alert.Channel;
import org.sursis.alert.Health;
import org.sursis.api.people.ContactBody;
import org.sursis.api.people.ContactForm;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.watch.ChangeOrder;
import org.sursis.watch.ReadCase;
import org.sursis.watch.eyes.ConfirmPeople;
import org.sursis.watch.proof.ReadHealth;

/** The escalation list of an order, always as a whole. */
@Path("/api/v1/removal-orders/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "The people who are told, by tier.")
class ContactsResource {
    private final Exchange exchange;
    private final ReadCase cases;
    private final ChangeOrder change;
    private final ConfirmPeople people;
    private final ReadHealth health;

    ContactsResource(Exchange exchange, ReadCase cases, ChangeOrder change, ConfirmPeople people, ReadHealth health) {
        this.exchange = exchange;
        this.cases = cases;
        this.change = change;
        this.people = people;
        this.health = health;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listContacts", summary = "The escalation list")
    @APIResponseSchema(ContactList.class)
    public Response list(@PathParam("id") UUID id) {
        var file = cases.order(exchange.actor(), id).file();
        return exchange.changed(shown(file), file.order().revision());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "setContacts",
            summary = "Replace the whole escalation list",
            description =
                    "The body is {\"items\": […]} or the bare list. Where nobody who was of tier 1 is on the new list, they are told all the"
                            + " same until a second member confirms it: `stillTold` names them.")
    @APIResponseSchema(value = ContactList.class, responseCode = "200")
    public Response set(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ContactForms.class)))
                    byte[] body) {
        var actor = exchange.actor();
        var known = cases.order(actor, id).file();
        var expected = exchange.guard(known.order().revision());
        var document = StrictJson.read(body);
        var contacts = document.isArray()
                ? read(faults -> Sheet.sheets(document, "", ContactForm.MOST, faults), known.contacts())
                : read(faults -> ContactForms.sheets(Sheet.of(document, faults)), known.contacts());
        var root = document.isArray() ? "" : "/items";
        var file = Part.of("/contacts", root, () -> change.setContacts(actor, id, expected, contacts))
                .file();
        return exchange.changed(shown(file), file.order().revision());
    }

    @POST
    @Path("confirmation")
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "confirmContacts",
            summary = "A second person has seen who was taken off the list; they are told no more")
    @APIResponseSchema(value = ContactList.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, byte[] body) {
        var actor = exchange.actor();
        var expected =
                exchange.guardIfAsked(cases.order(actor, id).file().order().revision());
        Sheet.expectNothing(body);
        return exchange.once(body, () -> {
            var file = people.confirm(actor, id, expected).file();
            return Exchange.answer(200, shown(file), file.order().revision());
        });
    }

    private ContactList shown(CaseFile file) {
        return ContactList.of(file, health.of(exchange.actor(), file));
    }

    private static List<Contact> read(Function<Faults, List<Sheet>> sheets, List<Contact> known) {
        var faults = new Faults();
        var forms = ContactForm.list(sheets.apply(faults), known);
        faults.refuseIfAny();
        return forms.stream().map(ContactForm::contact).toList();
    }

    /** The list, as a request sends it. */
    @Schema(name = "NewContactList")
    record ContactForms(
            @Schema(required = true, maxItems = 20) List<ContactForm> items) {

        static List<Sheet> sheets(Sheet sheet) {
            var sheets = sheet.need("items").objects("items", ContactForm.MOST);
            sheet.elsewhere("next", "is no part of what is sent");
            sheet.elsewhere("stillTold", "is no part of what is sent");
            sheet.end();
            return sheets;
        }
    }

    /** The list, as answers show it. */
    @Schema(name = "ContactList")
    record ContactList(
            List<ContactBody> items,

            @Schema(
                    description =
                            "people who were taken off the list, and are told until a second member confirms that")
            List<ContactBody> stillTold,

            String next) {

        static ContactList of(CaseFile file, Map<UUID, Map<Channel, Health>> health) {
            return new ContactList(bodies(file.listed(), health), bodies(file.leaving(), health), null);
        }

        private static List<ContactBody> bodies(List<Contact> people, Map<UUID, Map<Channel, Health>> health) {
            return people.stream()
                    .map(c -> ContactBody.of(c, health.get(c.id())))
                    .toList();
        }
    }
}
