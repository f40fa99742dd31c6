package org.sursis.api.law;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Roles;
import org.sursis.law.LawBook;
import org.sursis.law.RulePack;
import org.sursis.watch.Law;
import org.sursis.watch.Refusal;

/** Chains of filings that an order can be made from. */
@Path("/api/v1/filing-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Law")
class FilingPlansResource {
    private final Exchange exchange;
    private final Law law;

    FilingPlansResource(Exchange exchange, Law law) {
        this.exchange = exchange;
        this.law = law;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listFilingPlans",
            summary = "Chains of filings as practice has them, with documents, offices and published waiting times",
            description = "In the language of Accept-Language: en, fr or es. What can be done is shown, never advised.")
    @Parameter(
            name = "jurisdiction",
            in = ParameterIn.QUERY,
            description = "only the plans of this rule pack",
            schema = @Schema(implementation = String.class, examples = "ca"))
    @APIResponseSchema(FilingPlanList.class)
    public Response list() {
        var book = law.book();
        var query = exchange.query("jurisdiction");
        var only = query.parsed("jurisdiction", book::pack, "must be the id of a rule pack: " + ids(book));
        query.end();
        return exchange.list((only == null ? book.packs().stream() : Stream.of(only))
                .flatMap(this::plans)
                .toList());
    }

    private static String ids(LawBook book) {
        return book.packs().stream().map(RulePack::id).collect(Collectors.joining(", "));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "showFilingPlan", summary = "One filing plan")
    @APIResponseSchema(FilingPlanBody.class)
    public Response show(@PathParam("id") String id) {
        exchange.query().end();
        return exchange.show(law.book().packs().stream()
                .flatMap(this::plans)
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("filing plan")));
    }

    private Stream<FilingPlanBody> plans(RulePack pack) {
        return pack.filingPlans().stream().map(plan -> FilingPlanBody.of(pack, plan, exchange.language()));
    }

    /** The list, as answers show it. */
    @Schema(name = "FilingPlanList")
    record FilingPlanList(List<FilingPlanBody> items, String next) {}
}
