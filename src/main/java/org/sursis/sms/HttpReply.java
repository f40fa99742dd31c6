package org.sursis.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import org.sursis.watch.Outcome;
import org.sursis.watch.RetryAfter;

/**
 * What a gateway answered.
 *
 * @param retryAfter the header as it came, or null
 * @param body the beginning of the body
 */
record HttpReply(int status, String retryAfter, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean taken() {
        return status / 100 == 2;
    }

    /** The body as JSON; a missing node where it is none. */
    JsonNode json() {
        try {
            var tree = JSON.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** What a status that is no success means, whoever sent it. {@code detail} is a number of the gateway's own, or "". */
    Outcome refusal(String detail, Instant now) {
        var because = "HTTP " + status + detail;
        return switch (status) {
            case 408, 409, 425, 429 -> new Outcome.RetryLater(because, pause(now), false);
            // The gateway does not know us, or has moved: our fault, and no reason to give a person up.
            case 401, 403 -> new Outcome.RetryLater(because, null, true);
            default ->
                status / 100 == 4
                        ? new Outcome.Refused(because, true)
                        : new Outcome.RetryLater(because, pause(now), status / 100 != 5);
        };
    }

    /** How long we are asked to wait; null when nobody asked or it cannot be read. */
    Duration pause(Instant now) {
        return RetryAfter.of(retryAfter, now);
    }
}
