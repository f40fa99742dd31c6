package org.sursis.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.ZoneKnowledge;
import org.sursis.watch.typed.Moments;
import org.sursis.watch.typed.Wording;

/**
 * One JSON object of a request, read field by field. What is wrong is noted with its pointer and reading goes on; a
 * field that is wrong or absent reads as empty. {@code null} is the same as absent. {@link #end} then refuses what
 * nobody asked for, so that a misspelt date is not lost.
 */
public final class Sheet {
    private final JsonNode node;
    private final String at;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    private Sheet(JsonNode node, String at, Faults faults) {
        this.node = node;
        this.at = at;
        this.faults = faults;
        if (!node.isObject()) {
            faults.unreadable(at, at.isEmpty() ? "the document must be a JSON object" : "must be a JSON object");
        }
    }

    /** The whole document of a request. */
    public static Sheet of(JsonNode document, Faults faults) {
        return new Sheet(document, "", faults);
    }

    /** A request whose address says it all: no body, or an object with nothing in it. */
    public static void expectNothing(byte[] body) {
        if (body != null && body.length > 0) {
            var faults = new Faults();
            of(StrictJson.read(body), faults).end();
            faults.refuseIfAny();
        }
    }

    static String pointer(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Where a field of this object stands in the document. */
    public String pointer(String name) {
        return pointer(at, name);
    }

    /** Notes that a field was read and may not be so, in a sentence whose subject is the field. */
    public void refuse(String name, String detail) {
        faults.notAllowed(pointer(name), detail);
    }

    /** True where nothing was found wrong with a field so far. */
    public boolean sound(String name) {
        return !faults.at(pointer(name));
    }

    /** True where a field has a value. */
    public boolean has(String name) {
        asked.add(name);
        return node.hasNonNull(name);
    }

    /** A field that must be there. */
    public Sheet need(String name) {
        if (node.isObject() && !has(name)) {
            refuse(name, "is required");
        }
        return this;
    }

    /** Two fields of which one must be there. */
    public void needOneOf(String name, String other) {
        if (node.isObject() && !has(name) && !has(other)) {
            refuse(name, "is needed, or a " + other);
        }
    }

    /** Text as it came. */
    public Optional<String> text(String name) {
        return typed(name, JsonNode::isTextual, "text").map(JsonNode::textValue);
    }

    /** One line of at most 200 characters, in Unicode's composed form. */
    public String line(String name) {
        return checked(name, Wording::whyNoLine);
    }

    /** Text of at most 2000 characters, perhaps in lines. */
    public String note(String name) {
        return checked(name, Wording::whyNoNote);
    }

    private String checked(String name, Function<String, String> whyNot) {
        var text = text(name).map(Wording::normal).orElse(null);
        var why = text == null ? null : whyNot.apply(text);
        if (why != null) {
            refuse(name, why);
            return null;
        }
        return text;
    }

    /** A code of ours: lower-case letters and digits, parted by hyphens. */
    public String code(String name) {
        return shaped(name, Wording::isCode, Wording.NO_CODE);
    }

    /** Text that fits; else the fault is {@code must}. */
    public String shaped(String name, Predicate<String> fits, String must) {
        return parsed(name, text -> Optional.of(text).filter(fits), must);
    }

    /** Text that means something; else the fault is {@code must}. */
    public <T> T parsed(String name, Function<String, Optional<T>> parse, String must) {
        var text = text(name);
        var value = text.flatMap(parse);
        if (text.isPresent() && value.isEmpty()) {
            refuse(name, must);
        }
        return value.orElse(null);
    }

    /** A calendar date. */
    public LocalDate date(String name) {
        return parsed(name, Moments::date, "must be a calendar date such as 2026-11-27, from 1900 on");
    }

    /** A time of day. */
    public LocalTime time(String name) {
        return parsed(name, Moments::time, "must be a time of day such as 14:30");
    }

    /** Refuses an hour that the clocks skip on that day; any of the three may be null. */
    public void refuseSkipped(String name, LocalDate day, LocalTime hour, ZoneId zone) {
        if (day != null && hour != null && zone != null && CivilTime.skipped(day, hour, zone)) {
            refuse(name, "does not exist on that day in that zone: the clocks are put forward over it");
        }
    }

    /** A place with its clock. */
    public ZoneId region(String name) {
        return parsed(
                name,
                ZoneKnowledge::region,
                "must be an IANA region such as America/Toronto that this service knows; a fixed offset is no place");
    }

    /** An instant. */
    public Instant timestamp(String name) {
        return parsed(name, Moments::timestamp, "must be a time with its offset such as 2026-11-27T14:30:00-05:00");
    }

    /** True or false; false when absent. */
    public boolean flag(String name) {
        return typed(name, JsonNode::isBoolean, "true or false")
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    /** A whole number from {@code least} to {@code most}. */
    public Integer whole(String name, int least, int most) {
        var number = typed(name, JsonNode::isNumber, "a number");
        var whole = number.filter(n -> n.isIntegralNumber() && n.canConvertToInt())
                .map(JsonNode::intValue)
                .filter(n -> n >= least && n <= most);
        if (number.isPresent() && whole.isEmpty()) {
            refuse(name, "must be a whole number from " + least + " to " + most);
        }
        return whole.orElse(null);
    }

    /** An object inside this one. */
    public Optional<Sheet> object(String name) {
        return typed(name, JsonNode::isObject, "an object").map(inner -> new Sheet(inner, pointer(name), faults));
    }

    /** A list of objects; none when absent. */
    public List<Sheet> objects(String name, int most) {
        var list = typed(name, JsonNode::isArray, "a list").orElse(null);
        return list == null ? List.of() : sheets(list, pointer(name), most, faults);
    }

    /** The objects of a list that stands at {@code pointer}; none when there are more than may be. */
    public static List<Sheet> sheets(JsonNode list, String pointer, int most, Faults faults) {
        if (list.size() > most) {
            faults.notAllowed(pointer, "must not hold more than " + most + " entries");
            return List.of();
        }
        var sheets = new ArrayList<Sheet>();
        for (int n = 0; n < list.size(); n++) {
            sheets.add(new Sheet(list.get(n), pointer + "/" + n, faults));
        }
        return sheets;
    }

    /** A list of codes, none twice; empty when absent. */
    public List<String> codes(String name, int most) {
        return texts(name, most, text -> Wording.isCode(text) ? null : Wording.NO_CODE, true);
    }

    /** A list of texts of one line each, in Unicode's composed form; empty when absent. */
    public List<String> lines(String name, int most) {
        return texts(name, most, Wording::whyNoLine, false);
    }

    private List<String> texts(String name, int most, Function<String, String> whyNot, boolean once) {
        var list = typed(name, JsonNode::isArray, "a list").orElse(null);
        if (list == null) {
            return List.of();
        }
        if (list.size() > most) {
            refuse(name, "must not hold more than " + most + " entries");
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (int n = 0; n < list.size(); n++) {
            var text = text(pointer(name) + "/" + n, list.get(n), whyNot);
            if (text != null && once && texts.contains(text)) {
                faults.notAllowed(pointer(name) + "/" + n, "stands twice in the list");
            } else if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    private String text(String pointer, JsonNode entry, Function<String, String> whyNot) {
        if (!entry.isTextual()) {
            faults.unreadable(pointer, "must be text");
            return null;
        }
        var text = Wording.normal(entry.textValue());
        var why = whyNot.apply(text);
        if (why != null) {
            faults.notAllowed(pointer, why);
            return null;
        }
        return text;
    }

    private Optional<JsonNode> typed(String name, Predicate<JsonNode> right, String called) {
        if (!has(name)) {
            return Optional.empty();
        }
        var value = node.get(name);
        if (!right.test(value)) {
            faults.unreadable(pointer(name), "must be " + called);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** Lets a field pass that answers show; what is sent of it is not looked at. */
    public void shown(String name) {
        asked.add(name);
    }

    /** Refuses a field of this name with a word on where it belongs. */
    public void elsewhere(String name, String where) {
        asked.add(name);
        if (node.has(name)) {
            refuse(name, where);
        }
    }

    /** Refuses every field that nobody asked for, by its name. */
    public void end() {
        node.properties().forEach(field -> {
            if (!asked.contains(field.getKey())) {
                refuse(Named.safely(field.getKey()), "is not a known field");
            }
        });
    }
}
