package org.sursis.api.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Roles;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.HolidayCalendar;
import org.sursis.docket.Filing;
import org.sursis.law.GateTime;
import org.sursis.notice.race.SpokenAssessment;
import org.sursis.notice.race.SpokenGate;
import org.sursis.race.Outlook;
import org.sursis.watch.AssessOrder;
import org.sursis.watch.AssessOrder.Assessed;

/** What must be done today, over all orders. */
@Path("/api/v1/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Race")
class PlanResource {
    private final Exchange exchange;
    private final AssessOrder assess;
    private final SpokenRaces spoken;

    PlanResource(Exchange exchange, AssessOrder assess, SpokenRaces spoken) {
        this.exchange = exchange;
        this.assess = assess;
        this.spoken = spoken;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "showPlan",
            summary = "What must be done today, by slack, and how many orders need nothing today",
            description =
                    "An order stands here while it is lost, at risk, tight or unknown, and on the last safe day of a filing. Those for"
                            + " which today is the last day of a filing or a gate come first, the one that closes first on top;"
                            + " the others follow by slack.")
    @APIResponseSchema(Plan.class)
    public Response show() {
        var all = assess.open(exchange.actor());
        var today = all.running().stream()
                .filter(PlanResource::needsSomething)
                .sorted(Comparator.comparing(PlanResource::closesAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return exchange.show(new Plan(today.stream().map(this::line).toList(), all.count() - today.size()));
    }

    /** When what must be done today closes: a gate at its hour, an office with the day of the order's zone; null when not today. */
    private static Instant closesAt(Assessed it) {
        var zone = it.file().order().zone();
        var tomorrow = CivilTime.startOf(it.assessment().asOf().plusDays(1), zone);
        var gate = it.gates().stream()
                .map(GateTime::at)
                .filter(at -> at.isAfter(it.at()) && !at.isAfter(tomorrow))
                .findFirst();
        boolean last = it.assessment().filings().stream()
                .anyMatch(f -> it.assessment().asOf().equals(f.latestSafe()));
        return gate.orElse(last ? tomorrow : null);
    }

    private static boolean needsSomething(Assessed it) {
        return switch (it.assessment().standing()) {
            case LOST, AT_RISK, TIGHT, UNKNOWN -> true;
            case CLEAR ->
                it.assessment().filings().stream()
                        .anyMatch(f -> lastDay(f, it.assessment().asOf()));
            case SETTLED, STAYED, CLOSED -> false;
        };
    }

    private static boolean lastDay(Outlook filing, LocalDate today) {
        return filing.latestSafe() != null && !filing.latestSafe().isAfter(today);
    }

    private Line line(Assessed it) {
        var told = spoken.of(it);
        var order = it.file().order();
        var binding = told.filings().stream()
                .filter(f -> f.code().equals(told.bindingFiling()))
                .findFirst();
        var office =
                binding(it).flatMap(filing -> assess.office(it.file(), filing)).map(HolidayCalendar::plan);
        return new Line(
                order.id(),
                order.reference(),
                told.standing(),
                told.slack(),
                told.bindingFiling(),
                told.bindingFiling() == null ? null : SpokenRaces.called(it.file(), told.bindingFiling()),
                binding.map(SpokenAssessment.FilingOutlook::latestSafe).orElse(null),
                told.gates().stream().filter(g -> !g.passed()).findFirst().orElse(null),
                office.map(HolidayCalendar.Plan::id).orElse(null),
                office.map(o -> o.names().in(exchange.language().code())).orElse(null),
                closesAt(it),
                told.why());
    }

    private static Optional<Filing> binding(Assessed it) {
        return it.file().filings().stream()
                .filter(f -> f.code().equals(it.assessment().bindingFiling()))
                .findFirst();
    }

    /** The plan of a day. */
    @Schema(name = "Plan")
    record Plan(
            List<Line> today,

            @Schema(description = "open orders that need nothing today")
            int needNothing) {}

    /** One order that needs something. */
    @Schema(name = "PlanLine")
    record Line(
            UUID order,
            String reference,
            String standing,
            SpokenAssessment.Left slack,

            @Schema(description = "the code of the filing that decides")
            String bindingFiling,

            String called,

            @Schema(description = "the last day on which that filing still helps")
            LocalDate latestSafe,

            @Schema(description = "the next gate that closes")
            SpokenGate nextGate,

            @Schema(
                    description =
                            "the calendar of the office that the filing waits for: the filing's own, else the one that the"
                                    + " rule pack has for it; null where nobody knows the office")
            String office,

            @Schema(description = "what that office is called, in the reader's language")
            String officeTitle,

            @Schema(description = "when what is last done today closes; null when nothing closes today")
            Instant closesAt,

            List<String> why) {}
}
