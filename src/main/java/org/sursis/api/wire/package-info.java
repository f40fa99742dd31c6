/**
 * How requests and answers look on the wire: strict JSON read field by field with every fault collected, problem
 * documents, entity tags, repeatable POSTs, pages. It knows nothing of orders. What the API says about itself at
 * {@code /q/openapi} before its operations stands here too, because it is looked for at packages.
 */
@OpenAPIDefinition(
        info = @Info(title = "Sursis", version = "1", description = """
                Sursis keeps watch on removal orders and tells counsel while there is still time to act.

                Dates are ISO dates with their zone beside them; instants are RFC 3339 in UTC; codes are kebab-case. \
                Every refusal is a problem document (RFC 9457) that names each fault with a JSON pointer. \
                What belongs to another organization does not exist (404). \
                A change to something that has an `ETag` carries it as `If-Match` (428 without, 412 when stale). \
                Any POST may carry an `Idempotency-Key` and is then carried out once; a repeat gets the first answer again, \
                marked `Idempotent-Replayed: true`. Lists go on behind `next`, which also stands in `Link`.

                Sursis states arithmetic and sources. It gives no legal advice."""),
        components =
                @Components(
                        schemas = @Schema(name = "Problem", implementation = Problem.class),
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "SecurityScheme",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        description = "An API key; see Keys. Its role decides what it may do.")))
package org.sursis.api.wire;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
