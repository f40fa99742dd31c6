package org.sursis.api.told;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Roles;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.watch.ReadCase;
import org.sursis.watch.chain.Link;
import org.sursis.watch.chain.ReadChain;

/** What happened to one order, and what is still to come. */
@Path("/api/v1/removal-orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedule and history", description = "What happened to one order, and what is still to come.")
class StoryResource {
    private final Exchange exchange;
    private final ReadCase cases;
    private final ReadChain chain;

    StoryResource(Exchange exchange, ReadCase cases, ReadChain chain) {
        this.exchange = exchange;
        this.cases = cases;
        this.chain = chain;
    }

    @GET
    @Path("schedule")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showSchedule", summary = "Every alert still to come if nothing changes")
    @APIResponseSchema(Schedule.class)
    public Response schedule(@PathParam("id") UUID id) {
        var file = cases.order(exchange.actor(), id).file();
        var coming = cases.schedule(exchange.actor(), id);
        return exchange.show(
                new Schedule(coming.stream().map(c -> ComingAlert.of(c, file)).toList()));
    }

    @GET
    @Path("history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showHistory", summary = "Who did, was told and answered what, when; oldest first")
    @APIResponseSchema(History.class)
    public Response history(@PathParam("id") UUID id) {
        var actor = exchange.actor();
        cases.order(actor, id);
        var ask = exchange.query("cursor", "limit").page();
        return exchange.page(chain.history(actor, id, ask), Event::of);
    }

    /** What is still to come. */
    @Schema(name = "Schedule")
    record Schedule(List<ComingAlert> alerts) {}

    /** An alert that will be raised if nothing changes. */
    @Schema(name = "ComingAlert")
    record ComingAlert(
            Instant at,
            String kind,
            @Schema(examples = "removal") String target,

            @Schema(description = "the lead time, ISO 8601, or null", examples = "P10D")
            String rung,

            @Schema(enumeration = {"info", "notice", "urgent", "critical"})
            String severity,

            List<Person> contacts) {

        static ComingAlert of(ReadCase.Coming coming, CaseFile file) {
            return new ComingAlert(
                    coming.at(),
                    coming.matter().kind().code(),
                    Facts.target(coming.matter()),
                    Facts.rung(coming.matter()),
                    coming.severity().code(),
                    coming.contacts().stream()
                            .flatMap(c -> file.contact(c).stream())
                            .map(Person::of)
                            .toList());
        }
    }

    /** Somebody who will be told. */
    @Schema(name = "Person")
    record Person(UUID id, String name, int tier) {

        static Person of(Contact contact) {
            return new Person(contact.id(), contact.name(), contact.tier());
        }
    }

    /** A stretch of the history. */
    @Schema(name = "History")
    record History(List<Event> items, String next) {}

    /** One thing that happened. */
    @Schema(name = "Event")
    record Event(
            Instant at,

            @Schema(description = "the key, the person, or sursis itself")
            String who,

            @Schema(description = "a code", examples = "order-registered")
            String event,

            Map<String, String> details,

            @Schema(description = "its place in the organization's chain", examples = "17")
            long seq,

            @Schema(description = "SHA-256 of the entry with its place and the hash before it")
            String hash) {

        static Event of(Link link) {
            var entry = link.entry();
            return new Event(
                    entry.at(), entry.who(), entry.event(), new TreeMap<>(entry.details()), link.seq(), link.hash());
        }
    }
}
