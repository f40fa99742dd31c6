package org.sursis.packs.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A word of the file, and what YAML 1.1 makes of it where it has no quotes: {@code NO} is false to most readers, {@code 16:30} is
 * 990 and {@code 0777} is 511. Only forms that every reader takes alike may go without quotes.
 */
record PlainScalar(String text, Tag read) {
    private static final Resolver RESOLVER = new Resolver();
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9]\\d{0,8}");
    private static final Pattern TRUE_OR_FALSE = Pattern.compile("true|false");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static PlainScalar of(ScalarEvent scalar) {
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        return new PlainScalar(
                scalar.getValue(), plain ? RESOLVER.resolve(NodeId.scalar, scalar.getValue(), true) : Tag.STR);
    }

    /** Why it must have quotes, where it must. */
    Optional<String> trap() {
        if (read.equals(Tag.STR) || isNumber() || isFlag() || isDate()) {
            return Optional.empty();
        }
        if (read.equals(Tag.NULL)) {
            return Optional.of("here stands no value; leave the key out or give it one");
        }
        return Optional.of("'" + text + "' without quotes is " + meaning() + " to YAML; quote it");
    }

    private String meaning() {
        if (read.equals(Tag.BOOL)) {
            return "true or false";
        }
        if (read.equals(Tag.INT) || read.equals(Tag.FLOAT)) {
            return "a number";
        }
        return read.equals(Tag.TIMESTAMP) ? "a moment" : "an instruction";
    }

    /** True for a date without quotes, which stands for itself where a date is expected and nowhere else. */
    boolean isDate() {
        return read.equals(Tag.TIMESTAMP) && DATE.matcher(text).matches();
    }

    private boolean isNumber() {
        return read.equals(Tag.INT) && WHOLE_NUMBER.matcher(text).matches();
    }

    private boolean isFlag() {
        return read.equals(Tag.BOOL) && TRUE_OR_FALSE.matcher(text).matches();
    }

    /** A whole number and a flag as such, everything else as it was written. */
    JsonNode node() {
        if (isNumber()) {
            return IntNode.valueOf(Integer.parseInt(text));
        }
        return isFlag() ? BooleanNode.valueOf(Boolean.parseBoolean(text)) : TextNode.valueOf(text);
    }
}
