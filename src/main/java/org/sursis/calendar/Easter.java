package org.sursis.calendar;

import java.time.LocalDate;

/** The date of Easter in the Gregorian calendar, after the anonymous algorithm in Meeus, "Astronomical Algorithms", chapter 8. */
final class Easter {

    private Easter() {}

    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leaps = century / 4;
        int epact = (19 * golden + century - leaps - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
