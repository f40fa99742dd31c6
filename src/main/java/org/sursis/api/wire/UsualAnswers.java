package org.sursis.api.wire;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation what all of their kind have: the ways in which they refuse, and the headers that they know. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class UsualAnswers implements OASFilter {
    private static final Set<HttpMethod> GUARDED = Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.getOperations().forEach((method, operation) -> complete(path, method, operation));
            }
        });
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        kinds(path, method, operation)
                .forEach(kind -> operation.getResponses().addAPIResponse(String.valueOf(kind.status()), problem(kind)));
        if (guarded(path, method)) {
            operation.addParameter(
                    header("If-Match", "the ETag that was last seen, or *").required(true));
        }
        if (method == HttpMethod.POST) {
            operation.addParameter(header(
                    Exchange.IDEMPOTENCY_KEY,
                    "makes the request repeatable; up to 200 visible ASCII characters, bare or quoted"));
        }
        if (pages(operation)) {
            operation.addParameter(query("cursor", SchemaType.STRING, "next of the stretch before"));
            operation.addParameter(
                    query("limit", SchemaType.INTEGER, "entries in a stretch, 1 to 200; 50 when absent"));
        }
    }

    private static Set<ProblemKind> kinds(String path, HttpMethod method, Operation operation) {
        var kinds = new TreeSet<>(Set.of(ProblemKind.UNAUTHENTICATED, ProblemKind.FORBIDDEN));
        if (path.contains("{") || path.contains("/rehearsal")) {
            kinds.add(ProblemKind.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            kinds.addAll(List.of(
                    ProblemKind.UNREADABLE,
                    ProblemKind.TOO_LARGE,
                    ProblemKind.WRONG_MEDIA_TYPE,
                    ProblemKind.NOT_ALLOWED));
        }
        if (pages(operation)) {
            kinds.add(ProblemKind.UNREADABLE);
        }
        if (path.endsWith("/days")) {
            kinds.addAll(List.of(ProblemKind.UNREADABLE, ProblemKind.NOT_ALLOWED));
        }
        if (method != HttpMethod.GET) {
            kinds.add(ProblemKind.CONFLICT);
        }
        if ("tryWebhook".equals(operation.getOperationId())) {
            kinds.add(ProblemKind.TOO_MANY);
        }
        if (guarded(path, method)) {
            kinds.addAll(List.of(ProblemKind.CHANGED_SINCE, ProblemKind.IF_MATCH_MISSING));
        }
        return kinds;
    }

    /** Keys have no revision; ending one cannot overwrite anything. */
    private static boolean guarded(String path, HttpMethod method) {
        return GUARDED.contains(method) && !path.contains("/keys/");
    }

    private static boolean pages(Operation operation) {
        return Set.of("listOrders", "listAlerts", "listDeliveries", "showHistory")
                .contains(operation.getOperationId());
    }

    private static APIResponse problem(ProblemKind kind) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", kind.type());
        example.put("title", kind.title());
        example.put("status", kind.status());
        var content = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .example(example);
        return OASFactory.createAPIResponse()
                .description(kind.title())
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
    }

    private static Parameter header(String name, String description) {
        return parameter(name, SchemaType.STRING, description).in(Parameter.In.HEADER);
    }

    private static Parameter query(String name, SchemaType type, String description) {
        return parameter(name, type, description).in(Parameter.In.QUERY);
    }

    private static Parameter parameter(String name, SchemaType type, String description) {
        return OASFactory.createParameter()
                .name(name)
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
