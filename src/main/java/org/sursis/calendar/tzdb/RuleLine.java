package org.sursis.calendar.tzdb;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the table, word by word: {@code -05:00/-05:00}, the offset at the beginning and that of standard time;
 * {@code 2026-11-01T09:00:00Z/STANDARD/-07:00}, another standard time from then on; {@code 2021-03-14T07:00:00Z/-04:00}, another
 * offset from then on; and after those {@code MARCH/8/SUNDAY/02:00/-05:00/-04:00}, another offset each year, on the first Sunday
 * from March 8 on, when the wall clock shows 02:00.
 */
final class RuleLine {
    private static final String STANDARD = "STANDARD";
    private static final String END_OF_DAY = "24:00";

    private final List<ZoneOffsetTransition> changes = new ArrayList<>();
    private final List<ZoneOffsetTransition> standards = new ArrayList<>();
    private final List<ZoneOffsetTransitionRule> yearly = new ArrayList<>();
    private ZoneOffset offset;
    private ZoneOffset standard;

    private RuleLine(ZoneOffset offset, ZoneOffset standard) {
        this.offset = offset;
        this.standard = standard;
    }

    static ZoneRules parse(String text) {
        var words = text.split(" ", -1);
        var begin = words[0].split("/", -1);
        var offset = ZoneOffset.of(begin[0]);
        var standard = ZoneOffset.of(begin[1]);
        var line = new RuleLine(offset, standard);
        for (int i = 1; i < words.length; i++) {
            line.add(words[i].split("/", -1));
        }
        return ZoneRules.of(standard, offset, line.standards, line.changes, line.yearly);
    }

    private void add(String... parts) {
        if (parts[1].equals(STANDARD)) {
            standards.add(change(parts[0], standard, parts[2]));
            standard = ZoneOffset.of(parts[2]);
        } else if (parts.length == 2) {
            changes.add(change(parts[0], offset, parts[1]));
            offset = ZoneOffset.of(parts[1]);
        } else {
            yearly.add(rule(parts));
        }
    }

    private static ZoneOffsetTransition change(String at, ZoneOffset before, String after) {
        return ZoneOffsetTransition.of(
                LocalDateTime.ofInstant(Instant.parse(at), before), before, ZoneOffset.of(after));
    }

    private ZoneOffsetTransitionRule rule(String... parts) {
        boolean endOfDay = parts[3].equals(END_OF_DAY);
        return ZoneOffsetTransitionRule.of(
                Month.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                DayOfWeek.valueOf(parts[2]),
                endOfDay ? LocalTime.MIDNIGHT : LocalTime.parse(parts[3]),
                endOfDay,
                TimeDefinition.WALL,
                standard,
                ZoneOffset.of(parts[4]),
                ZoneOffset.of(parts[5]));
    }
}
