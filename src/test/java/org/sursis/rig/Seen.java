package org.sursis.rig;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Everything that the service says of itself when all is over, read through its REST API. */
final class Seen {
    final Map<String, JsonNode> orders = new HashMap<>();
    final Map<String, Alert> alerts = new HashMap<>();
    final List<Delivery> deliveries;
    final Map<String, List<Delivery>> ofOrder;

    /** One alert. {@code answered} is null while nobody answered; {@code moot} while it is not over. */
    record Alert(
            String id,
            String order,
            String kind,
            String rung,
            List<String> contacts,
            String answered,
            String moot,
            JsonNode details) {

        static Alert of(JsonNode from) {
            return new Alert(
                    from.path("id").asText(),
                    from.path("order").asText(),
                    from.path("kind").asText(),
                    text(from, "rung"),
                    texts(from.path("contacts")),
                    text(from.path("acknowledgement"), "by"),
                    text(from, "moot"),
                    from.path("details"));
        }
    }

    /** One delivery. */
    record Delivery(
            String id,
            String order,
            List<String> alerts,
            String contact,
            String channel,
            String address,
            String state,
            Instant dueAt,
            List<Attempt> attempts) {

        static Delivery of(JsonNode from) {
            return new Delivery(
                    from.path("id").asText(),
                    from.path("order").asText(),
                    texts(from.path("alerts")),
                    from.path("contact").asText(),
                    from.path("channel").asText(),
                    from.path("address").asText(),
                    from.path("state").asText(),
                    instant(from, "dueAt"),
                    each(from.path("attempts")).map(Attempt::of).toList());
        }

        boolean sent() {
            return state.equals("sent") || state.equals("confirmed");
        }

        /** What a person who looks for it needs. */
        String named() {
            return channel + " " + id + " to " + address + " (" + state + ")";
        }
    }

    /** One attempt; {@code endedAt} and {@code result} are null when nobody came back to tell. */
    record Attempt(int number, Instant startedAt, Instant endedAt, String result, String because) {
        static Attempt of(JsonNode from) {
            return new Attempt(
                    from.path("number").asInt(),
                    instant(from, "startedAt"),
                    instant(from, "endedAt"),
                    text(from, "result"),
                    text(from, "because"));
        }
    }

    private Seen(Door door) {
        pages(door, "/api/v1/removal-orders?limit=200")
                .forEach(o -> orders.put(o.path("id").asText(), o));
        pages(door, "/api/v1/alerts?limit=200")
                .forEach(a -> alerts.put(a.path("id").asText(), Alert.of(a)));
        deliveries = pages(door, "/api/v1/deliveries?limit=200").stream()
                .map(Delivery::of)
                .toList();
        ofOrder = deliveries.stream().collect(Collectors.groupingBy(Delivery::order));
    }

    static Seen through(Door door) {
        return new Seen(door);
    }

    private static List<JsonNode> pages(Door door, String path) {
        var all = new ArrayList<JsonNode>();
        var page = door.get(path).body();
        page.path("items").forEach(all::add);
        while (page.hasNonNull("next")) {
            page = door.get(path + "&cursor=" + page.path("next").asText()).body();
            page.path("items").forEach(all::add);
        }
        return all;
    }

    List<Delivery> of(KeptCase about) {
        return ofOrder.getOrDefault(about.id, List.of());
    }

    /** The alerts that a delivery says. */
    List<Alert> said(Delivery delivery) {
        return delivery.alerts().stream().map(alerts::get).toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<String> texts(JsonNode list) {
        return each(list).map(JsonNode::asText).toList();
    }

    private static String text(JsonNode from, String field) {
        return from.hasNonNull(field) ? from.path(field).asText() : null;
    }

    private static Instant instant(JsonNode from, String field) {
        return from.hasNonNull(field) ? Instant.parse(from.path(field).asText()) : null;
    }
}
