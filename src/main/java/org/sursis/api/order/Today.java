package org.sursis.api.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.sursis.docket.Removal;

/**
 * Which day it is for one order.
 *
 * @param here the day that is written where somebody says "done" without a day
 * @param latest the latest day that is not in the future; while no zone is known, the day it already is somewhere
 */
record Today(LocalDate here, LocalDate latest) {
    private static final ZoneId DATE_LINE = ZoneOffset.ofHours(14);

    static Today of(Removal removal, String jurisdiction, Function<ZoneId, LocalDate> today) {
        if (removal != null) {
            var day = today.apply(removal.zone());
            return new Today(day, day);
        }
        return new Today(today.apply(seat(jurisdiction)), today.apply(DATE_LINE));
    }

    private static ZoneId seat(String jurisdiction) {
        return ZoneId.of(
                switch (jurisdiction == null ? "" : jurisdiction) {
                    case "us" -> "America/New_York";
                    case "uk" -> "Europe/London";
                    default -> "America/Toronto";
                });
    }
}
