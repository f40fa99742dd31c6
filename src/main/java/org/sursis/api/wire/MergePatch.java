package org.sursis.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * RFC 7396. A field that is taken away stays as {@code null}, which reads the same, so that an unknown one is still
 * refused by its name.
 */
public final class MergePatch {
    /** The media type of these documents. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /** The document after the patch. */
    public static JsonNode apply(JsonNode document, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = document.isObject() ? document.deepCopy() : ((ObjectNode) patch).objectNode();
        patch.properties()
                .forEach(field -> merged.set(field.getKey(), apply(merged.path(field.getKey()), field.getValue())));
        return merged;
    }
}
