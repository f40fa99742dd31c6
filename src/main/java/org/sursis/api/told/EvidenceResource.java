package org.sursis.api.told;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Roles;
import org.sursis.watch.evidence.Exhibit;
import org.sursis.watch.evidence.GatherEvidence;

/** One order's story, ready to exhibit. */
@Path("/api/v1/removal-orders/{id}/evidence")
@Tag(name = "Schedule and history")
class EvidenceResource {
    private static final String PDF = "application/pdf";
    private static final MediaType PAPER = MediaType.valueOf(PDF);

    private final Exchange exchange;
    private final GatherEvidence evidence;
    private final Exhibit exhibit;

    EvidenceResource(Exchange exchange, GatherEvidence evidence, Exhibit exhibit) {
        this.exchange = exchange;
        this.evidence = evidence;
        this.exhibit = exhibit;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, PDF})
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "showEvidence",
            summary =
                    "Who was told what, when, and answered what: JSON, or a PDF for Accept: application/pdf or ?format=pdf",
            description = "The PDF is in the language of Accept-Language; messages stand as they were sent.")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"json", "pdf"}),
            description = "without: by the header Accept")
    @APIResponseSchema(EvidenceBody.class)
    public Response evidence(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        boolean onPaper = onPaper(format(), headers);
        var found = evidence.of(exchange.actor(), id);
        var answer = onPaper
                ? Response.ok(exhibit.pdf(found, exchange.language()), PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"evidence-" + id + ".pdf\"")
                : Response.fromResponse(exchange.show(EvidenceBody.of(found)));
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private String format() {
        var query = exchange.query("format");
        var format = query.parsed(
                "format", text -> Optional.of(text).filter(List.of("json", "pdf")::contains), "must be json or pdf");
        query.end();
        return format;
    }

    /** What is asked for in so many words, else whichever of the two the caller likes better. */
    private static boolean onPaper(String format, HttpHeaders headers) {
        if (format != null) {
            return format.equals("pdf");
        }
        return headers.getAcceptableMediaTypes().stream()
                .filter(wished -> wished.isCompatible(PAPER) || wished.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(wished -> !wished.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }
}
