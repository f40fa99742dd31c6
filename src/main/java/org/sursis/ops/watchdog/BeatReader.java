package org.sursis.ops.watchdog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.sursis.ops.watchdog.Beat.Kind;
import org.sursis.watch.Keyed;
import org.sursis.watch.WebhookSignature;

/** Tells a heartbeat of the service from everything else that may come in at a door. */
final class BeatReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "sursis.heartbeat.";
    private static final int LONGEST_REASON = 300;

    private final WebhookSignature signature;

    BeatReader(String secret) {
        this.signature = new WebhookSignature(secret);
    }

    /** Not believed, and why; the reason names nothing that was sent. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, String why) {
            super(why);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /**
     * Reads what came in. That a beat was not seen before is for whoever remembers those that were.
     *
     * @param id {@code webhook-id}, or null
     * @param timestamp {@code webhook-timestamp}, or null
     * @param signatures {@code webhook-signature}, or null
     * @param now by the wall clock
     */
    Beat read(String id, String timestamp, String signatures, byte[] body, Instant now) throws Refused {
        var signed = Keyed.time(timestamp);
        if (id == null || signatures == null || signed.isEmpty()) {
            throw new Refused(401, "a heartbeat that is not signed");
        }
        var at = signed.get();
        var text = new String(body, StandardCharsets.UTF_8);
        if (!signature.stands(signatures, id, at, text)) {
            throw new Refused(401, "a heartbeat that is signed with another secret, or was changed on its way");
        }
        if (!Keyed.fresh(at, now)) {
            throw new Refused(
                    401,
                    "a heartbeat whose time is more than " + Keyed.FRESH.toMinutes()
                            + " minutes from this machine's; see to the clocks of both");
        }
        // What counts is what was signed. The path is not, and so says nothing.
        var message = json(text);
        return new Beat(kind(message), id, at, because(message.path("data")));
    }

    private static JsonNode json(String text) throws Refused {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new Refused(400, "a signed message that is no JSON");
        }
    }

    private static Kind kind(JsonNode message) throws Refused {
        var type = message.path("type").asText("");
        for (var kind : Kind.values()) {
            if (type.equals(TYPE + kind.name().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new Refused(400, "a signed message that is no heartbeat");
    }

    private static String because(JsonNode data) {
        var all = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> fact : data.properties()) {
            if (fact.getValue().isNumber()) {
                all.add(fact.getKey() + "=" + fact.getValue().asText());
            }
        }
        var line = String.join(", ", all).replaceAll("[^A-Za-z0-9=,. -]", "?");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    }
}
