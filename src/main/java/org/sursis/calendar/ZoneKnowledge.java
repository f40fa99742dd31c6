package org.sursis.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about time zones apart from this machine's tables. British Columbia, Alberta, the Northwest
 * Territories and Manitoba stopped changing their clocks in 2026 (tzdb 2026b to 2026e); Java runtimes older than that
 * still put them back on 2026-11-01.
 */
public final class ZoneKnowledge {
    private static final LocalDate NO_LONGER_PUT_BACK = LocalDate.of(2026, 11, 1);
    private static final LocalDate CHECKED_DAY = LocalDate.of(2027, 1, 15);

    private static final Map<String, ZoneOffset> SETTLED = Map.of(
            "America/Vancouver", ZoneOffset.ofHours(-7),
            "America/Edmonton", ZoneOffset.ofHours(-6),
            "America/Yellowknife", ZoneOffset.ofHours(-6),
            "America/Inuvik", ZoneOffset.ofHours(-6),
            "America/Winnipeg", ZoneOffset.ofHours(-5));

    private static final Map<String, ZoneOffset> KNOWN_ANSWERS = Map.of(
            "America/Vancouver", ZoneOffset.ofHours(-7),
            "America/Edmonton", ZoneOffset.ofHours(-6),
            "America/Inuvik", ZoneOffset.ofHours(-6),
            "America/Winnipeg", ZoneOffset.ofHours(-5),
            "America/Toronto", ZoneOffset.ofHours(-5),
            "America/St_Johns", ZoneOffset.ofHoursMinutes(-3, -30));

    private ZoneKnowledge() {}

    /** The offset that a zone keeps for good from a day in 2026 on; empty where the machine's table decides. */
    static Optional<ZoneOffset> settledOffset(ZoneId zone, LocalDate date) {
        return date.isBefore(NO_LONGER_PUT_BACK) ? Optional.empty() : Optional.ofNullable(SETTLED.get(zone.getId()));
    }

    /**
     * Zones for which this machine gives a wrong answer for noon of 2027-01-15, each as a sentence; empty when its
     * data is up to date.
     */
    public static List<String> wrongAnswers() {
        var wrong = new ArrayList<String>();
        KNOWN_ANSWERS.forEach((id, expected) -> {
            var given = CivilTime.offsetAtNoon(CHECKED_DAY, ZoneId.of(id));
            if (!given.equals(expected)) {
                wrong.add(id + " is " + given + " on " + CHECKED_DAY + ", expected " + expected);
            }
        });
        wrong.sort(null);
        return List.copyOf(wrong);
    }

    /**
     * The zone of that name, where it is a region of the IANA list ("America/Toronto"). Fixed offsets ("GMT-5"),
     * {@code Etc/} (whose sign is reversed) and {@code SystemV/} are no places, and are not known here.
     */
    public static Optional<ZoneId> region(String id) {
        boolean place = id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
        return place && ZoneId.getAvailableZoneIds().contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }
}
