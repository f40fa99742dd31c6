package org.sursis.sms.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The fields of a gateway's call, from a form or from a flat JSON object; what is neither has none. */
record Call(Map<String, String> fields) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_FIELDS = 200;

    Call {
        fields = Map.copyOf(fields);
    }

    static Call form(byte[] body) {
        var fields = new HashMap<String, String>();
        var text = new String(body, StandardCharsets.UTF_8);
        new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST_FIELDS)
                .parameters()
                .forEach((name, values) -> fields.put(name, values.get(0)));
        return new Call(fields);
    }

    static Call json(byte[] body) {
        var fields = new HashMap<String, String>();
        try {
            var object = JSON.readTree(new String(body, StandardCharsets.UTF_8));
            object.properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
        } catch (JsonProcessingException notJson) {
            return new Call(Map.of());
        }
        return new Call(fields);
    }

    /** A field, empty when it is not there. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A message of ours that a field names. */
    Optional<UUID> delivery(String name) {
        return id(field(name));
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noneOfOurs) {
            return Optional.empty();
        }
    }

    static Response taken() {
        return Response.noContent().build();
    }

    static Response notTheirs() {
        return Response.status(Response.Status.FORBIDDEN).build();
    }

    /** Another provider is configured. */
    static Response nobodyHere() {
        return Response.status(Response.Status.NOT_FOUND).build();
    }
}
