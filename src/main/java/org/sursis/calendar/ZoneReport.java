package org.sursis.calendar;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the check of the time-zone rules found. Releases of the IANA table are named as there, such as {@code 2026f}.
 *
 * @param used the release in use: the service's own, or Java's where that is newer
 * @param own the release that the service ships
 * @param javas the release that Java brings
 * @param wrong the offset by the rules in use where the known answer is another, by region
 * @param javasWrong the same by Java's own rules, used or not
 */
public record ZoneReport(
        String used, String own, String javas, Map<String, ZoneOffset> wrong, Map<String, ZoneOffset> javasWrong) {

    public ZoneReport {
        wrong = Collections.unmodifiableSortedMap(new TreeMap<>(wrong));
        javasWrong = Collections.unmodifiableSortedMap(new TreeMap<>(javasWrong));
    }

    /** True where the rules in use give the known answers. */
    public boolean right() {
        return wrong.isEmpty();
    }

    /** True where the rules in use are of an earlier year than the last one: governments change their clocks every year. */
    public boolean old(int year) {
        return Integer.parseInt(used.substring(0, 4)) < year - 1;
    }

    /** What was found, in a sentence without its full stop. */
    public String sentence() {
        if (!right()) {
            return "tzdb " + used + ", this Java's, contradicts what tzdb " + own + " knew of 2027-01-15: " + wrong
                    + ". Where the law has changed since, update Sursis; else update Java";
        }
        if (used.equals(javas)) {
            return "tzdb " + used + ", as this Java brings it";
        }
        var mistakes = javasWrong.isEmpty() ? "" : " (it would be wrong on 2027-01-15 in " + javasWrong + ")";
        return "tzdb " + used + ", the service's own; this Java's " + javas + " is older and not used" + mistakes;
    }
}
