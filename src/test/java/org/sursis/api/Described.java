package org.sursis.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The operations as the service describes them, each ready to be asked for. */
final class Described {

    private Described() {}

    /** The whole description. */
    static JsonNode document() {
        return Orders.value(Caller.bare()
                .accept("application/json")
                .get("/q/openapi?format=JSON")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Every operation of the API. */
    static List<Route> routes() {
        var routes = new ArrayList<Route>();
        document().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    if (path.getKey().startsWith("/api/")) {
                        routes.add(new Route(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
                    }
                }));
        return List.copyOf(routes);
    }

    /** One operation. */
    record Route(String method, String template, JsonNode operation) {

        /** The address with these ids in it, an unknown one where none is given. */
        String address(Map<String, String> ids) {
            var address = template;
            for (var id : ids.entrySet()) {
                address = address.replace("{" + id.getKey() + "}", id.getValue());
            }
            return address.replaceAll("[{][a-z]+[}]", UUID.randomUUID().toString());
        }

        boolean namesSomething() {
            return template.contains("{");
        }

        String id() {
            return operation.get("operationId").asText();
        }

        /** The least role that covers it, as the description has it. */
        String role() {
            return operation.at("/security/0").elements().next().get(0).asText();
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }
}
