package org.sursis.api.law;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Roles;
import org.sursis.calendar.HolidayCalendar;
import org.sursis.law.LawBook;
import org.sursis.watch.Law;
import org.sursis.watch.Refusal;

/** The holiday calendars. */
@Path("/api/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Law")
class CalendarsResource {
    /** Three years, a leap day among them. */
    private static final int MOST_DAYS = 3 * 365 + 1;

    private final Exchange exchange;
    private final Law law;

    CalendarsResource(Exchange exchange, Law law) {
        this.exchange = exchange;
        this.law = law;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCalendars", summary = "Every holiday calendar")
    @APIResponseSchema(CalendarList.class)
    public Response list() {
        exchange.query().end();
        var book = law.book();
        return exchange.list(law.calendarSources().stream()
                .filter(source -> book.calendar(source.id(), null).isPresent())
                .map(source -> CalendarBody.of(book, source))
                .toList());
    }

    @GET
    @Path("{id}/days")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listDays",
            summary = "The days of a calendar that are not ordinary ones, with the text that says so",
            description =
                    "Both days belong to the answer. A day that the calendar does not cover is refused, never guessed.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            required = true,
            description = "at most three years after from",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "registry",
            in = ParameterIn.QUERY,
            description = "an office with holidays of its own, as CA-QC",
            schema = @Schema(implementation = String.class))
    @APIResponseSchema(DayList.class)
    public Response days(@PathParam("id") String id) {
        var book = law.book();
        if (!book.calendarIds().contains(id)) {
            throw Refusal.notFound("calendar");
        }
        var query = exchange.query("from", "to", "registry");
        var from = query.neededDate("from");
        var to = query.neededDate("to");
        var registry = query.line("registry");
        query.end();
        var faults = new Faults();
        checkRegistry(book, registry, faults);
        var calendar = book.calendar(id, registry).orElseThrow();
        checkStretch(calendar, from, to, faults);
        faults.refuseIfAny();
        return exchange.list(from.datesUntil(to.plusDays(1))
                .map(day -> DayBody.of(calendar, day))
                .flatMap(Optional::stream)
                .toList());
    }

    private static void checkRegistry(LawBook book, String registry, Faults faults) {
        var known = CalendarBody.known(book);
        if (registry != null && !known.contains(registry)) {
            faults.notAllowed("/registry", "must be a registry of a rule pack: " + String.join(", ", known));
        }
    }

    private static void checkStretch(HolidayCalendar calendar, LocalDate from, LocalDate to, Faults faults) {
        checkCovered("/from", calendar, from, faults);
        checkCovered("/to", calendar, to, faults);
        if (to.isBefore(from)) {
            faults.notAllowed("/to", "must not be before from");
        } else if (from.plusDays(MOST_DAYS).isBefore(to.plusDays(1))) {
            faults.notAllowed("/to", "must not be more than three years after from");
        }
    }

    private static void checkCovered(String pointer, HolidayCalendar calendar, LocalDate day, Faults faults) {
        var plan = calendar.plan();
        if (!calendar.covers(day)) {
            faults.notAllowed(
                    pointer,
                    "lies outside what the calendar " + plan.id() + " covers: " + plan.from() + " to " + plan.to());
        }
    }

    /** The list, as answers show it. */
    @Schema(name = "CalendarList")
    record CalendarList(List<CalendarBody> items, String next) {}

    /** The days, as answers show them. */
    @Schema(name = "DayList")
    record DayList(List<DayBody> items, String next) {}
}
