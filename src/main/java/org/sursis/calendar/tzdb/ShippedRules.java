package org.sursis.calendar.tzdb;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The table that the service ships, {@code zones.properties}: the rules of every region from {@link #FROM} on, old names
 * included. Its test writes it from the Joda-Time library and keeps it equal to that. A line is read when its region is first
 * asked for.
 */
final class ShippedRules {
    /** The first Java 17 brought 2021a: what was before then is known to every Java that can run this. */
    static final LocalDateTime FROM = LocalDateTime.of(2021, 1, 1, 0, 0);

    /** The key of the table's release; no region is called so. */
    private static final String RELEASE = "tzdb";

    private static final String TABLE = "org.sursis.calendar.tzdb.zones";

    private final String version;
    private final Map<String, String> lines;
    private final Map<String, ZoneRules> read = new ConcurrentHashMap<>();

    ShippedRules(String version, Map<String, String> lines) {
        this.version = version;
        this.lines = Map.copyOf(lines);
    }

    static ShippedRules read() {
        var table = ResourceBundle.getBundle(TABLE, Locale.ROOT);
        var lines = table.keySet().stream()
                .filter(key -> !key.equals(RELEASE))
                .collect(toUnmodifiableMap(Function.identity(), table::getString));
        return new ShippedRules(table.getString(RELEASE), lines);
    }

    /** The release of the IANA table, such as {@code 2026f}. */
    String version() {
        return version;
    }

    Set<String> regions() {
        return lines.keySet();
    }

    Optional<ZoneRules> rules(String region) {
        return lines.containsKey(region) ? Optional.of(read.computeIfAbsent(region, this::parse)) : Optional.empty();
    }

    /** An old name of a place says only the name that the place has now. */
    private ZoneRules parse(String region) {
        var line = lines.get(region);
        return RuleLine.parse(lines.getOrDefault(line, line));
    }
}
