package org.sursis.calendar.tzdb;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.time.DateTimeZone;

/** A region as the Joda-Time library knows it, and as a line of our table. */
record JodaZone(DateTimeZone zone) {
    /** The table begins here, and holds at least up to there. */
    static final Instant BEGIN = ShippedRules.FROM.toInstant(ZoneOffset.UTC);

    static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    /** What is foreseen for these years, after the last single exception, comes each year; they hold every case of leap year and weekday. */
    private static final Instant AFTER_THE_LAST_CYCLE = Instant.parse("2140-01-01T00:00:00Z");

    static JodaZone of(String region) {
        return new JodaZone(DateTimeZone.forID(region));
    }

    /** Every place, by the names that have a slash; {@code Etc/} is no place. */
    static List<String> regions() {
        return DateTimeZone.getAvailableIDs().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/"))
                .sorted()
                .toList();
    }

    ZoneOffset offset(Instant at) {
        return ZoneOffset.ofTotalSeconds(zone.getOffset(at.toEpochMilli()) / 1000);
    }

    /** Standard time, without what is put forward for the summer. */
    ZoneOffset standard(Instant at) {
        return ZoneOffset.ofTotalSeconds(zone.getStandardOffset(at.toEpochMilli()) / 1000);
    }

    List<ZoneOffsetTransition> changes() {
        return changes(BEGIN, END, this::offset);
    }

    /** Where standard time itself is another one from an instant on, such as British Columbia's in 2026. */
    List<ZoneOffsetTransition> newStandards() {
        return changes(BEGIN, END, this::standard);
    }

    private List<ZoneOffsetTransition> changes(Instant from, Instant to, Function<Instant, ZoneOffset> offset) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        long at = from.toEpochMilli();
        for (long next = zone.nextTransition(at); next != at && next < to.toEpochMilli(); ) {
            var change = Instant.ofEpochMilli(next);
            var before = offset.apply(change.minusMillis(1));
            var after = offset.apply(change);
            // Some changes are of the zone's name only.
            if (!before.equals(after)) {
                changes.add(ZoneOffsetTransition.of(LocalDateTime.ofInstant(change, before), before, after));
            }
            at = next;
            next = zone.nextTransition(at);
        }
        return changes;
    }

    /** The line of the table. */
    String line() {
        var changes = changes();
        var yearly = YearlyChange.of(changes(END, AFTER_THE_LAST_CYCLE, this::offset));
        return Stream.of(
                        Stream.of(offset(BEGIN) + "/" + standard(BEGIN)),
                        newStandards().stream().map(c -> c.getInstant() + "/STANDARD/" + c.getOffsetAfter()),
                        changes.stream()
                                .limit(toldOneByOne(changes, yearly))
                                .map(c -> c.getInstant() + "/" + c.getOffsetAfter()),
                        yearly.stream().map(YearlyChange::text))
                .flatMap(words -> words)
                .collect(joining(" "));
    }

    /** As few as possible, but one where there is any: Java takes up the yearly changes right after it. */
    private static int toldOneByOne(List<ZoneOffsetTransition> changes, Set<YearlyChange> yearly) {
        return IntStream.rangeClosed(1, changes.size())
                .filter(told -> after(changes.get(told - 1), yearly).equals(changes.subList(told, changes.size())))
                .findFirst()
                .orElse(changes.size());
    }

    private static List<ZoneOffsetTransition> after(ZoneOffsetTransition last, Set<YearlyChange> yearly) {
        return IntStream.rangeClosed(
                        last.getDateTimeBefore().getYear(),
                        END.atOffset(ZoneOffset.UTC).getYear())
                .boxed()
                .flatMap(year -> yearly.stream().map(change -> change.in(year)))
                .filter(change -> change.getInstant().isAfter(last.getInstant())
                        && change.getInstant().isBefore(END))
                .sorted()
                .toList();
    }
}
