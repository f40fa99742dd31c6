package org.sursis.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Roles;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.docket.Language;
import org.sursis.watch.CalendarFeeds;
import org.sursis.watch.KeepCalendar;

/** Calendars that people subscribe to. */
@Path("/api/v1/calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar feeds", description = "Dates as an iCalendar feed under a secret address, without any name.")
class CalendarFeedsResource {
    private final Exchange exchange;
    private final KeepCalendar calendars;

    CalendarFeedsResource(Exchange exchange, KeepCalendar calendars) {
        this.exchange = exchange;
        this.calendars = calendars;
    }

    @GET
    @RolesAllowed(Roles.STAFF)
    @Operation(operationId = "listCalendarFeeds", summary = "Calendar feeds, newest first; without their addresses")
    @APIResponseSchema(CalendarFeedList.class)
    public Response list() {
        return exchange.list(calendars.all(exchange.actor()).stream()
                .map(feed -> CalendarFeedBody.of(feed, null))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.STAFF)
    @Operation(
            operationId = "makeCalendarFeed",
            summary = "Make a calendar feed for a mailbox on an escalation list; its address is shown this once",
            description =
                    "It shows the removal, the gates and the last safe days of every order on whose list the mailbox stands. The"
                            + " address is not kept, so a repeat with the same Idempotency-Key answers without it.")
    @APIResponseSchema(value = CalendarFeedBody.class, responseCode = "201")
    public Response make(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CalendarFeedForm.class)))
                    byte[] body) {
        var faults = new Faults();
        var form = CalendarFeedForm.read(Sheet.of(StrictJson.read(body), faults));
        faults.refuseIfAny();
        return exchange.onceWithSecret(body, () -> {
            var made = calendars.make(exchange.actor(), form.email, form.language);
            var shown = CalendarFeedBody.of(made.feed(), made.url());
            var kept = CalendarFeedBody.of(made.feed(), null);
            return new Exchange.Secretly(
                    Exchange.created("/api/v1/calendar-feeds/" + made.feed().id(), kept, null), shown);
        });
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.STAFF)
    @Operation(operationId = "revokeCalendarFeed", summary = "End a calendar feed, at once")
    @APIResponse(responseCode = "204", description = "its address shows nothing any more")
    public Response revoke(@PathParam("id") UUID id) {
        calendars.revoke(exchange.actor(), id);
        return Response.noContent().build();
    }

    /** A feed, as a request asks for it. */
    @Schema(name = "NewCalendarFeed")
    record CalendarFeedForm(
            @Schema(description = "a mailbox that stands on an escalation list of the organization", required = true)
            String email,

            @Schema(
                    implementation = String.class,
                    enumeration = {"en", "fr", "es"},
                    description = "in which its entries speak; en where absent")
            Language language) {

        static CalendarFeedForm read(Sheet sheet) {
            var email = Address.mailbox(sheet.need("email"));
            var language = Address.language(sheet);
            sheet.end();
            return new CalendarFeedForm(email, language == null ? Language.EN : language);
        }
    }

    /** A feed, as answers show it. */
    @Schema(name = "CalendarFeed")
    record CalendarFeedBody(
            UUID id,
            String email,

            @Schema(enumeration = {"en", "fr", "es"}) String language,

            Instant createdAt,

            @Schema(
                    description =
                            "shown once, in the first answer to the request that made the feed: whoever knows it reads the dates")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String url) {

        static CalendarFeedBody of(CalendarFeeds.Feed feed, String url) {
            return new CalendarFeedBody(feed.id(), feed.email(), feed.language().code(), feed.createdAt(), url);
        }

        @Override
        public String toString() {
            return "CalendarFeedBody[" + id + "]";
        }
    }

    /** The list, as answers show it. */
    @Schema(name = "CalendarFeedList")
    record CalendarFeedList(List<CalendarFeedBody> items, String next) {}
}
