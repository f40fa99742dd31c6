package org.sursis.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The design's example with one to three things broken, as the seed has it. */
final class BrokenOrders {
    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e308",
            "9999999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\u202e\"",
            "\"2026-02-30\"",
            "\"2026-11-31\"",
            "\"9999-12-31\"",
            "\"24:00\"",
            "\"Etc/UTC\"",
            "\"' or 1=1 --\"",
            "\"%s%n\"",
            "\"${jndi:x}\"",
            "\"{inject:x}\"",
            "\"<script>\"",
            "\"\\ud83d\\ude00\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"a\": {\"b\": []}}",
            "\"removal\"",
            "\"x@y\"",
            "\"+1\"",
            "\"\\r\\nBcc: a@b.org\"",
            "\"" + "x".repeat(300) + "\"",
            "\"" + "9".repeat(5_000) + "\"");

    private final Random random;
    private final ObjectNode order;

    private BrokenOrders(long seed) {
        random = new Random(seed);
        order = Orders.tree(Orders.example(Caller.unique("QC")));
    }

    static String of(long seed) {
        return new BrokenOrders(seed).broken();
    }

    private String broken() {
        for (int n = random.nextInt(3); n >= 0; n--) {
            breakOne();
        }
        var text = order.toString();
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, random.nextInt(text.length()));
            case 1 -> swap(text);
            default -> text;
        };
    }

    private String swap(String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + "{}[]\",:\\ 0e-\u0000\ud800".charAt(random.nextInt(14)) + text.substring(at + 1);
    }

    private void breakOne() {
        var parents = new ArrayList<JsonNode>();
        collect(order, parents);
        var parent = parents.get(random.nextInt(parents.size()));
        if (parent instanceof ObjectNode object) {
            breakObject(object);
        } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
            breakArray(array);
        }
    }

    private void breakObject(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = names.isEmpty() ? "a" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", strange());
            case 2 -> object.set("~/" + name, strange());
            default -> object.set(name, strange());
        }
    }

    private void breakArray(ArrayNode array) {
        int at = random.nextInt(array.size());
        switch (random.nextInt(3)) {
            case 0 -> array.remove(at);
            case 1 -> array.add(array.get(at).deepCopy());
            default -> array.set(at, strange());
        }
    }

    private JsonNode strange() {
        return Orders.value(STRANGE.get(random.nextInt(STRANGE.size())));
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode()) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }
}
