package org.sursis.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request was refused, as RFC 9457 has it. It never repeats a value that may say something about a person. */
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(examples = "urn:sursis:problem:not-allowed") String type,
        @Schema(examples = "Not allowed") String title,
        @Schema(examples = "422") int status,

        @Schema(examples = "/removal/date must be a calendar date such as 2026-11-27, from 1900 on")
        String detail,

        @Schema(description = "the path that was asked for", examples = "/api/v1/removal-orders")
        String instance,

        @Schema(description = "everything that is wrong with the request, at most 50")
        List<Fault> errors) {

    /** The media type of these documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One thing that is wrong. */
    @Schema(name = "Fault", description = "One thing that is wrong with a request.")
    public record Fault(
            @Schema(
                    description = "JSON pointer (RFC 6901) into the request's document; empty for the whole",
                    examples = "/removal/date")
            String pointer,

            @Schema(
                    description = "a sentence whose subject is that place",
                    examples = "must be a calendar date such as 2026-11-27, from 1900 on")
            String detail) {}

    /** A problem of this kind for one path. */
    public static Problem of(ProblemKind kind, String detail, String path, List<Fault> errors) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, path, errors);
    }

    /** The document's text. */
    public String json() {
        return Json.write(this);
    }
}
