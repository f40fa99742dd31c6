package org.sursis.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.sursis.api.wire.Examples;

/** Requests of the tests: the design's example, whole or with one thing changed. */
final class Orders {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Orders() {}

    /** The example under another reference. */
    static String example(String reference) {
        return tree(Examples.ORDER).put("reference", reference).toString();
    }

    /** The example with the value at a pointer replaced; {@code json} is the value as JSON. */
    static String with(String pointer, String json) {
        var order = tree(example(Caller.unique("QC")));
        int cut = pointer.lastIndexOf('/');
        var parent = order.at(pointer.substring(0, cut));
        var name = pointer.substring(cut + 1);
        if (parent.isArray()) {
            ((ArrayNode) parent).set(Integer.parseInt(name), value(json));
        } else {
            ((ObjectNode) parent).set(name, value(json));
        }
        return order.toString();
    }

    /** The same with a value that no JSON library would write, as 1e400 or half a surrogate pair. */
    static String raw(String pointer, String json) {
        return with(pointer, "\"VALUE\"").replace("\"VALUE\"", json);
    }

    /** A text that is found in no other order: the reference of a request that began as the example. */
    static String reference(String order) {
        var found = Pattern.compile("QC-[0-9a-f-]{36}").matcher(order);
        return found.find() ? found.group() : "QC-nothing-was-sent";
    }

    /** The example without what stands at a pointer. */
    static String without(String pointer) {
        var order = tree(example(Caller.unique("QC")));
        int cut = pointer.lastIndexOf('/');
        ((ObjectNode) order.at(pointer.substring(0, cut))).remove(pointer.substring(cut + 1));
        return order.toString();
    }

    static ObjectNode tree(String json) {
        return (ObjectNode) value(json);
    }

    static JsonNode value(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(json, notJson);
        }
    }
}
