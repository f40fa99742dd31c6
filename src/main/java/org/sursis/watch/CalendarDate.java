package org.sursis.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A date of an order as it stands in calendars.
 *
 * @param key its name within the order, the same for as long as the order is watched
 * @param day the civil day
 * @param at the hour, or null where the whole day counts
 */
public record CalendarDate(String key, Kind kind, LocalDate day, Instant at) {

    /** What a date is, as far as a calendar may say it. */
    public enum Kind {
        /** The day on which the order is to be carried out, as it is watched. */
        REMOVAL("removal"),
        /** The last day of an option. */
        GATE("gate/"),
        /** The last safe day of a filing. */
        SAFE("safe/");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        private String key(String name) {
            return prefix + name;
        }

        /** The kind of the date with this key. */
        public static Kind of(String key) {
            for (var kind : values()) {
                if (key.startsWith(kind.prefix)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no date has the key " + key);
        }
    }

    /** The dates of an order by their keys; none when it is closed, or was never drawn. */
    public static Map<String, CalendarDate> of(boolean open, Sketch sketch) {
        var dates = new LinkedHashMap<String, CalendarDate>();
        if (!open || sketch == null) {
            return dates;
        }
        if (sketch.finish() != null) {
            add(dates, Kind.REMOVAL, "", sketch.finish().day(), sketch.finish().at());
        }
        sketch.gates().forEach(g -> add(dates, Kind.GATE, g.id(), g.day(), null));
        sketch.lanes().stream()
                .filter(l -> l.latestSafe() != null)
                .forEach(l -> add(dates, Kind.SAFE, l.code(), l.latestSafe(), null));
        return dates;
    }

    private static void add(Map<String, CalendarDate> dates, Kind kind, String name, LocalDate day, Instant at) {
        var key = kind.key(name);
        dates.put(key, new CalendarDate(key, kind, day, at));
    }

    /** True when both are at the same time. */
    public boolean sameTimeAs(CalendarDate other) {
        return day.equals(other.day) && (at == null ? other.at == null : at.equals(other.at));
    }
}
