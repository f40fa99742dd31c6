package org.sursis.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sursis.alert.Delivery;
import org.sursis.alert.Matter;
import org.sursis.notice.Notice;

/** What a webhook is told: ids and codes, and nothing else. Whoever may know more asks for it with a key. */
final class Payload {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Payload() {}

    /** All of it. */
    static byte[] of(Delivery delivery, Notice notice) {
        var root = root(delivery);
        ((ObjectNode) root.get("data")).put("standing", notice.standing().code());
        return bytes(alerts(root, delivery, notice.says()));
    }

    /** The same where nothing is known of what it says. */
    static byte[] bare(Delivery delivery) {
        return bytes(alerts(root(delivery), delivery, List.of()));
    }

    private static ObjectNode root(Delivery delivery) {
        var root = JSON.createObjectNode();
        root.put("type", "order.alerts");
        root.put("timestamp", delivery.createdAt().toString());
        root.putObject("data")
                .put("order", delivery.order().toString())
                .put("severity", delivery.severity().code());
        return root;
    }

    private static ObjectNode alerts(ObjectNode root, Delivery delivery, List<Matter> says) {
        var alerts = ((ObjectNode) root.get("data")).putArray("alerts");
        for (int n = 0; n < delivery.alerts().size(); n++) {
            var alert = alerts.addObject().put("id", delivery.alerts().get(n).toString());
            if (n < says.size()) {
                alert.put("kind", says.get(n).kind().code());
            }
        }
        return root;
    }

    private static byte[] bytes(ObjectNode root) {
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }
}
