package org.sursis.packs.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sursis.calendar.Names;
import org.sursis.calendar.Span;
import org.sursis.calendar.ZoneKnowledge;

/**
 * A place of a page that was held against its schema. What is asked of a key that is not there is null, or empty; so is what is
 * wrong, after it was noted as a fault.
 */
public final class Entry {
    private final Page page;
    private final String pointer;
    private final JsonNode node;

    Entry(Page page, String pointer, JsonNode node) {
        this.page = page;
        this.pointer = pointer;
        this.node = node;
    }

    /** True when nothing was found here or below that is wrong. */
    public boolean isSound() {
        return page.isSound(pointer);
    }

    /** True when the key is there. */
    public boolean has(String key) {
        return node.has(key);
    }

    /** This place as text. */
    public String text() {
        if (page.isPlainDate(pointer)) {
            page.refuse(pointer, "'" + node.asText() + "' without quotes is a date to YAML; quote it");
        }
        return node.asText();
    }

    /** The text below a key. */
    public String text(String key) {
        return below(key).map(Entry::text).orElse(null);
    }

    /** What the key's text means to a reader that refuses with {@link IllegalArgumentException}. */
    public <T> T parsed(String key, Function<String, T> reader) {
        return below(key).map(entry -> entry.parsed(reader)).orElse(null);
    }

    private <T> T parsed(Function<String, T> reader) {
        if (!isSound()) {
            return null;
        }
        try {
            return reader.apply(node.asText());
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage());
            return null;
        }
    }

    /** What the key's text names; the schema knows the names. */
    public <T> T named(String key, Function<String, Optional<T>> reader) {
        return parsed(key, text -> reader.apply(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not known as " + key)));
    }

    /** A day on the calendar. */
    public LocalDate date(String key) {
        return parsed(key, dated(LocalDate::parse, "a date as 2026-11-22"));
    }

    /** A day of every year. */
    public MonthDay monthDay(String key) {
        return parsed(key, dated(text -> MonthDay.parse("--" + text), "month and day as 12-21"));
    }

    /** A time of day. */
    public LocalTime time(String key) {
        return parsed(key, dated(LocalTime::parse, "a time of day as 21:00"));
    }

    private static <T> Function<String, T> dated(Function<String, T> reader, String expected) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "'" + text + "' is not on any calendar or clock; expected " + expected, e);
            }
        };
    }

    /** A place's zone. */
    public ZoneId zone(String key) {
        return parsed(key, text -> ZoneKnowledge.region(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no place of the IANA list; expected one as America/Toronto")));
    }

    /** A period. */
    public Span span(String key) {
        return parsed(key, Span::of);
    }

    /** True when the key says so. */
    public boolean flag(String key) {
        return has(key) && node.get(key).asBoolean();
    }

    /** A whole number. */
    public Integer count(String key) {
        return parsed(key, Integer::valueOf);
    }

    /** What something is called. */
    public Names names(String key) {
        return below(key).map(Entry::names).orElse(null);
    }

    /** This place as names. */
    public Names names() {
        return !isSound() ? null : new Names(text("en"), text("fr"), text("es"));
    }

    /** What is below a key. */
    public Optional<Entry> below(String key) {
        return Optional.ofNullable(node.get(key)).map(value -> new Entry(page, Page.below(pointer, key), value));
    }

    /** The list below a key. */
    public List<Entry> items(String key) {
        return below(key).map(Entry::items).orElse(List.of());
    }

    /** This place as a list. */
    public List<Entry> items() {
        var items = new ArrayList<Entry>();
        for (int n = 0; node.isArray() && n < node.size(); n++) {
            items.add(new Entry(page, pointer + "/" + n, node.get(n)));
        }
        return items;
    }

    /** The keys below a key, in their order. */
    public Map<String, Entry> entries(String key) {
        var entries = new LinkedHashMap<String, Entry>();
        if (has(key)) {
            node.get(key).fieldNames().forEachRemaining(name -> below(key)
                    .flatMap(place -> place.below(name))
                    .ifPresent(entry -> entries.put(name, entry)));
        }
        return entries;
    }

    /** Something is wrong with this place. */
    public void refuse(String sentence) {
        page.refuse(pointer, sentence);
    }

    /** Something is wrong below a key, or with there being none. */
    public void refuse(String key, String sentence) {
        below(key).orElse(this).refuse(sentence);
    }

    /** The file as the operator knows it. */
    public String file() {
        return page.file();
    }
}
