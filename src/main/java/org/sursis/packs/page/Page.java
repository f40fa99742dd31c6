package org.sursis.packs.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file that was read: what stands in it, and where. Places are named by JSON pointers (RFC 6901). */
public final class Page {
    private final String file;
    private final Faults faults;
    private final Map<String, Place> keys = new HashMap<>();
    private final Map<String, Place> values = new HashMap<>();
    private final Set<String> plainDates = new HashSet<>();
    private final Set<String> faulty = new HashSet<>();
    private JsonNode root;

    Page(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * Reads a file; what is wrong with it is among the faults, and what could be read in spite of it is on the page.
     *
     * @param file as the operator knows it
     */
    public static Page read(String file, byte[] bytes, Faults faults) {
        var page = new Page(file, faults);
        Wording.of(bytes, page).ifPresent(text -> page.root = new StrictYaml(page).read(text));
        return page;
    }

    /** The file as the operator knows it. */
    public String file() {
        return file;
    }

    /** The whole; empty when there are no keys in it at all. */
    public Optional<Entry> entry() {
        return Optional.ofNullable(root).filter(JsonNode::isObject).map(node -> new Entry(this, "", node));
    }

    static String below(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    JsonNode root() {
        return root;
    }

    void key(String pointer, Place place) {
        keys.put(pointer, place);
    }

    void value(String pointer, Place place) {
        values.put(pointer, place);
    }

    void plainDate(String pointer) {
        plainDates.add(pointer);
    }

    boolean isPlainDate(String pointer) {
        return plainDates.contains(pointer);
    }

    boolean isFaulty(String pointer) {
        return faulty.contains(pointer);
    }

    /** True when nothing was found at a place or anywhere below it. */
    boolean isSound(String pointer) {
        return faulty.stream().noneMatch(place -> place.equals(pointer) || place.startsWith(pointer + "/"));
    }

    void refuse(Place place, String sentence) {
        faults.add(new Fault(file, place.line(), place.column(), sentence));
    }

    /** At the value where it is one word, at the key where it is a block below it. */
    void refuse(String pointer, String sentence) {
        faulty.add(pointer);
        refuse(values.getOrDefault(pointer, Place.START), sentence);
    }

    void refuseKey(String pointer, String sentence) {
        faulty.add(pointer);
        refuse(keys.getOrDefault(pointer, Place.START), sentence);
    }
}
