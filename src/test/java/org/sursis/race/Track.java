package org.sursis.race;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.OpenDays;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.race.forecast.Forecast;

/** Courses as the tests of the race tell of them, and what is known besides. */
public final class Track implements Knowledge {
    public static final ZoneId MONTREAL = ZoneId.of("America/Toronto");
    /** Monday to Friday. */
    public static final OpenDays WEEKDAYS =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    private static final Set<MonthDay> CHRISTMAS = Set.of(
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31),
            MonthDay.of(1, 1),
            MonthDay.of(1, 2));
    /** A Quebec government office: closed on weekends and around Christmas (law.md, 5.2). */
    public static final OpenDays QUEBEC = day -> WEEKDAYS.isOpen(day) && !CHRISTMAS.contains(MonthDay.from(day));

    private final List<Filing> filings = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final Map<String, OpenDays> offices = new HashMap<>();
    private final Map<String, Forecast> history = new HashMap<>();
    private final Map<String, Forecast> published = new HashMap<>();
    private boolean confirmed = true;

    /** A filing yet to begin. */
    public static Filing planned(String code, Estimate estimate, String... requires) {
        return filing(code, FilingStatus.PLANNED, estimate, requires);
    }

    public static Filing pending(String code, String startedOn, Estimate estimate, String... requires) {
        var filing = filing(code, FilingStatus.PENDING, estimate, requires);
        return dated(filing, FilingStatus.PENDING, day(startedOn), null, null, null);
    }

    public static Filing complete(Filing filing, String day) {
        return dated(filing, FilingStatus.COMPLETE, filing.startedOn(), null, null, day(day));
    }

    public static Filing abandoned(Filing filing) {
        return dated(filing, FilingStatus.ABANDONED, filing.startedOn(), null, null, null);
    }

    public static Filing expected(Filing filing, String day) {
        return dated(filing, filing.status(), filing.startedOn(), null, day(day), null);
    }

    /** Filed on that day, which is all that it takes. */
    public static Filing filed(Filing f, String day) {
        return new Filing(
                f.id(),
                f.code(),
                null,
                FilingStatus.PENDING,
                f.startedOn(),
                day(day),
                null,
                null,
                f.estimate(),
                f.requires(),
                f.target(),
                CompleteWhen.FILED,
                1);
    }

    public static Filing aiming(Filing f, String target) {
        return new Filing(
                f.id(),
                f.code(),
                null,
                f.status(),
                f.startedOn(),
                f.filedOn(),
                f.expectedOn(),
                f.completedOn(),
                f.estimate(),
                f.requires(),
                target,
                f.completeWhen(),
                1);
    }

    public static Filing requiring(Filing f, List<String> requires) {
        return new Filing(
                f.id(),
                f.code(),
                null,
                f.status(),
                f.startedOn(),
                f.filedOn(),
                f.expectedOn(),
                f.completedOn(),
                f.estimate(),
                requires,
                f.target(),
                f.completeWhen(),
                1);
    }

    private static Filing filing(String code, FilingStatus status, Estimate estimate, String... requires) {
        return new Filing(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                code,
                null,
                status,
                null,
                null,
                null,
                null,
                estimate,
                List.of(requires),
                null,
                CompleteWhen.COMPLETE,
                1);
    }

    private static Filing dated(
            Filing f,
            FilingStatus status,
            LocalDate startedOn,
            LocalDate filedOn,
            LocalDate expectedOn,
            LocalDate completedOn) {
        return new Filing(
                f.id(),
                f.code(),
                null,
                status,
                startedOn,
                filedOn,
                expectedOn,
                completedOn,
                f.estimate(),
                f.requires(),
                f.target(),
                f.completeWhen(),
                1);
    }

    /** For certain so many business days. */
    public static Estimate exactly(int days) {
        return new Estimate(days, days, days);
    }

    public static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    public static Track of(Filing... filings) {
        var track = new Track();
        track.filings.addAll(List.of(filings));
        return track;
    }

    /** A goal that closes with the end of its last day in Montreal. */
    public Track goal(String key, String lastDay) {
        var day = day(lastDay);
        goals.add(new Goal(key, day, CivilTime.startOf(day.plusDays(1), MONTREAL), MONTREAL));
        return this;
    }

    public Track removalAfter(String lastDay) {
        return goal(Filing.REMOVAL, lastDay);
    }

    public Track office(String filing, OpenDays days) {
        offices.put(filing, days);
        return this;
    }

    public Track history(String filing, Forecast forecast) {
        history.put(filing, forecast);
        return this;
    }

    public Track published(String filing, Estimate range) {
        published.put(filing, Forecast.published(range));
        return this;
    }

    public Track unconfirmed() {
        confirmed = false;
        return this;
    }

    public Course course() {
        return new Course(filings, goals, confirmed);
    }

    /** The race as it stands on the morning of that day, in Montreal. */
    public Assessment on(String today) {
        return on(day(today));
    }

    public Assessment on(LocalDate today) {
        var now = CivilTime.instant(today, LocalTime.of(8, 0), MONTREAL);
        return new Race(Thresholds.USUAL, this).assess(course(), today, now);
    }

    @Override
    public OpenDays office(String filing) {
        return offices.getOrDefault(filing, QUEBEC);
    }

    @Override
    public Optional<Forecast> history(String filing) {
        return Optional.ofNullable(history.get(filing));
    }

    @Override
    public Optional<Forecast> published(String filing) {
        return Optional.ofNullable(published.get(filing));
    }
}
