package org.sursis.packs.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;

/** What a schema expected where something else stands, in words for whoever wrote the file. */
record Expectation(JsonNode schema, Error error) {
    private static final int SHOWN = 60;

    String sentence(String pointer) {
        return switch (error.getKeyword()) {
            case "required" -> "'" + error.getProperty() + "' is missing; expected " + wanted(error.getProperty());
            case "additionalProperties" ->
                "'" + error.getProperty() + "' is not a key of this place; expected one of "
                        + String.join(", ", names(rule().path("properties")));
            case "propertyNames" -> "'" + error.getProperty() + "' is not a key of this place; expected " + wantedKey();
            case "type" -> name(pointer) + " is " + shown() + "; expected " + description(rule()) + unquoted();
            default -> name(pointer) + " is " + shown() + "; expected " + description(rule());
        };
    }

    /** The part of the schema that has the keyword. */
    private JsonNode rule() {
        var fragment = error.getSchemaLocation().getFragment().toString();
        return schema.at(fragment.substring(0, fragment.lastIndexOf('/')));
    }

    private String wanted(String property) {
        return description(rule().path("properties").path(property));
    }

    private String wantedKey() {
        return description(rule().path("propertyNames"));
    }

    private String description(JsonNode part) {
        if (part.has("description")) {
            return part.get("description").asText();
        }
        var target = part.path("$ref").asText();
        return target.isEmpty() ? "something else" : description(schema.at(target.substring(1)));
    }

    /** The last key of the pointer; an entry of a list is called by its list. */
    private static String name(String pointer) {
        var parts = List.of(pointer.split("/"));
        for (int n = parts.size() - 1; n > 0; n--) {
            if (!parts.get(n).matches("\\d+")) {
                return parts.get(n).replace("~1", "/").replace("~0", "~");
            }
        }
        return "the file";
    }

    private String shown() {
        var value = error.getInstanceNode();
        if (value.isObject()) {
            return "a block of keys";
        }
        if (value.isArray()) {
            return value.isEmpty() ? "an empty list" : "a list";
        }
        var text = value.asText();
        return "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "'";
    }

    private String unquoted() {
        var value = error.getInstanceNode();
        boolean meant = description(rule()).startsWith("text");
        return meant && (value.isNumber() || value.isBoolean()) ? "; quote it if it is meant as text" : "";
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
