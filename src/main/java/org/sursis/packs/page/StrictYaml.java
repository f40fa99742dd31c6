package org.sursis.packs.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserException;

/**
 * Builds the tree out of SnakeYAML's events, the only level at which tags, anchors and quotes can still be seen. It has no
 * constructor that could make anything of a tag, and never follows an alias.
 */
final class StrictYaml {
    private static final int DEEPEST = 20;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Page page;
    private Iterator<Event> events;

    StrictYaml(Page page) {
        this.page = page;
    }

    /** Null when the text cannot be read to its end. */
    JsonNode read(String text) {
        try {
            events = new Yaml(new LoaderOptions()).parse(new StringReader(text)).iterator();
            return document();
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            page.refuse(mark == null ? Place.START : Place.of(mark), "this is not YAML: " + oneLine(e.getProblem()));
        } catch (YAMLException e) {
            page.refuse(Place.START, "this is not YAML: " + oneLine(e.getMessage()));
        }
        return null;
    }

    private static String oneLine(String problem) {
        return String.valueOf(problem).replaceAll("\\s+", " ").strip();
    }

    private JsonNode document() {
        events.next(); // the stream
        if (!(events.next() instanceof DocumentStartEvent)) {
            page.refuse(Place.START, "the file is empty");
            return null;
        }
        var root = value("", events.next(), 0);
        events.next(); // the document's end
        var after = events.next();
        if (after instanceof DocumentStartEvent) {
            page.refuse(Place.of(after.getStartMark()), "a second document begins here; a file holds one");
        }
        return root;
    }

    private JsonNode value(String pointer, Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            page.refuse(pointer, "'*" + alias.getAnchor() + "' refers to another place; write it out");
            return MissingNode.getInstance();
        }
        if (((NodeEvent) event).getAnchor() != null) {
            page.refuse(
                    pointer, "'&" + ((NodeEvent) event).getAnchor() + "' is an anchor; write it out where it is meant");
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(pointer, scalar);
        }
        refuseTag(pointer, ((CollectionStartEvent) event).getTag());
        if (depth >= DEEPEST) {
            throw new ParserException(null, null, "more than " + DEEPEST + " levels deep", event.getStartMark());
        }
        return event instanceof MappingStartEvent ? mapping(pointer, depth) : sequence(pointer, depth);
    }

    private void refuseTag(String pointer, String tag) {
        if (tag != null) {
            page.refuse(
                    pointer, "the tag '" + tag.replace(Tag.PREFIX, "!!") + "' is not allowed; write the value alone");
        }
    }

    private JsonNode sequence(String pointer, int depth) {
        var array = NODES.arrayNode();
        for (var event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
            var at = pointer + "/" + array.size();
            page.value(at, Place.of(event.getStartMark()));
            array.add(value(at, event, depth + 1));
        }
        return array;
    }

    private JsonNode mapping(String pointer, int depth) {
        var object = NODES.objectNode();
        var seen = new HashMap<String, Integer>();
        for (var event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
            var keyPlace = Place.of(event.getStartMark());
            if (!(event instanceof ScalarEvent scalar)) {
                throw new ParserException(null, null, "a key must be one word", event.getStartMark());
            }
            var key = scalar.getValue();
            var at = Page.below(pointer, key);
            boolean first = isFirst(seen, key, keyPlace);
            if (first) {
                page.key(at, keyPlace);
                PlainScalar.of(scalar).trap().ifPresent(why -> page.refuseKey(at, why));
                refuseTag(at, scalar.getTag());
            }
            var next = events.next();
            page.value(at, next instanceof CollectionStartEvent ? keyPlace : Place.of(next.getStartMark()));
            var value = value(at, next, depth + 1);
            if (first) {
                object.set(key, value);
            }
        }
        return object;
    }

    private boolean isFirst(Map<String, Integer> seen, String key, Place place) {
        var before = seen.putIfAbsent(key, place.line());
        if (before != null) {
            page.refuse(place, "'" + key + "' stands here a second time; the first is in line " + before);
        }
        return before == null;
    }

    private JsonNode scalar(String pointer, ScalarEvent scalar) {
        refuseTag(pointer, scalar.getTag());
        var plain = PlainScalar.of(scalar);
        plain.trap().ifPresent(why -> page.refuse(pointer, why));
        if (plain.isDate()) {
            page.plainDate(pointer);
        }
        return plain.node();
    }
}
