package org.sursis.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.sursis.calendar.tzdb.Tzdb;

/** Which places are known, and whether their clocks are known rightly: the check with known answers. */
public final class ZoneKnowledge {
    /** The noon of 2027-01-15 is asked for; no zone of the answers changes its offset within a day of it. */
    private static final Instant CHECKED = Instant.parse("2027-01-15T18:00:00Z");

    /**
     * British Columbia, Alberta, the Northwest Territories and Manitoba stopped changing their clocks in 2026 (tzdb 2026b to
     * 2026e); Ontario and Newfoundland did not.
     */
    private static final Map<String, ZoneOffset> ANSWERS = Map.of(
            "America/Vancouver", ZoneOffset.ofHours(-7),
            "America/Edmonton", ZoneOffset.ofHours(-6),
            "America/Inuvik", ZoneOffset.ofHours(-6),
            "America/Winnipeg", ZoneOffset.ofHours(-5),
            "America/Toronto", ZoneOffset.ofHours(-5),
            "America/St_Johns", ZoneOffset.ofHoursMinutes(-3, -30));

    private ZoneKnowledge() {}

    /**
     * The zone of that name, where it is a region of the IANA list ("America/Toronto"), old names included
     * ("Canada/Eastern"). Fixed offsets ("GMT-5"), {@code Etc/} (whose sign is reversed) and {@code SystemV/} are no places.
     */
    public static Optional<ZoneId> region(String id) {
        boolean place = id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
        return place && Tzdb.here().knows(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /** Asks the rules in use, and those that Java brings, for what is known. */
    public static ZoneReport report() {
        return report(Tzdb.here());
    }

    static ZoneReport report(Tzdb tzdb) {
        return new ZoneReport(
                tzdb.version(),
                tzdb.own(),
                tzdb.javas(),
                wrong(zone -> tzdb.rules(zone, CHECKED).getOffset(CHECKED)),
                wrong(zone -> tzdb.javasRules(zone).getOffset(CHECKED)));
    }

    private static Map<String, ZoneOffset> wrong(Function<ZoneId, ZoneOffset> rules) {
        var wrong = new TreeMap<String, ZoneOffset>();
        ANSWERS.forEach((region, expected) -> {
            var given = rules.apply(ZoneId.of(region));
            if (!given.equals(expected)) {
                wrong.put(region, given);
            }
        });
        return wrong;
    }
}
