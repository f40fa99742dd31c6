package org.sursis.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which days are not ordinary ones for a court, a board or an office, under one text and at one registry. Immutable; every day that
 * it covers is worked out when it is made, so that asking costs nothing.
 */
public final class HolidayCalendar implements OpenDays {

    /**
     * What a calendar is made of.
     *
     * @param registry the office's code ({@code CA-QC}), or null where it makes no difference
     * @param from the first day covered
     * @param to the last day covered
     * @param weekly weekdays that are never ordinary
     * @param recess null when the court has none
     */
    public record Plan(
            String id,
            String registry,
            Names names,
            String authority,
            LocalDate from,
            LocalDate to,
            Map<DayOfWeek, Holiday> weekly,
            List<HolidayRule> rules,
            Recess recess) {

        public Plan {
            weekly = Map.copyOf(weekly);
            rules = List.copyOf(rules);
        }
    }

    private final Plan plan;
    private final long first;
    private final Holiday[] days;

    public HolidayCalendar(Plan plan) {
        this.plan = plan;
        this.first = plan.from.toEpochDay();
        this.days = new Holiday[Math.toIntExact(plan.to.toEpochDay() - first + 1)];
        for (int year = plan.from.getYear() - 1; year <= plan.to.getYear() + 1; year++) {
            enter(year);
        }
        for (var day = plan.from; !day.isAfter(plan.to); day = day.plusDays(1)) {
            enter(day, plan.weekly.get(day.getDayOfWeek()));
        }
    }

    private void enter(int year) {
        plan.rules.forEach(rule -> rule.daysOf(year).forEach(day -> enter(day, rule.holiday())));
    }

    /** Where two reasons meet on one day the stronger one counts, and of two alike the one with a name of its own. */
    private void enter(LocalDate day, Holiday holiday) {
        if (holiday == null || !covers(day)) {
            return;
        }
        int index = index(day);
        if (days[index] == null || holiday.closing().compareTo(days[index].closing()) < 0) {
            days[index] = holiday;
        }
    }

    /** What the calendar is made of. */
    public Plan plan() {
        return plan;
    }

    /** True when the calendar speaks of that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(plan.from) && !day.isAfter(plan.to);
    }

    /**
     * Why that day is not an ordinary one; empty when it is.
     *
     * @throws OutsideCoverage when the calendar does not speak of it
     */
    public Optional<Holiday> on(LocalDate day) {
        return Optional.ofNullable(at(day));
    }

    /** True on a day that is ordinary in every sense. */
    @Override
    public boolean isOpen(LocalDate day) {
        return at(day) == null;
    }

    @Override
    public boolean isOpen(long epochDay) {
        long index = epochDay - first;
        return index >= 0 && index < days.length ? days[(int) index] == null : isOpen(LocalDate.ofEpochDay(epochDay));
    }

    /** True on a day that the text itself calls a holiday. */
    boolean isHoliday(LocalDate day) {
        var holiday = at(day);
        return holiday != null && holiday.closing() == Closing.HOLIDAY;
    }

    /** True on a day on which what is done counts that day: any but a holiday or a closed one. */
    boolean counts(LocalDate day) {
        var holiday = at(day);
        return holiday == null || holiday.closing() == Closing.POSSIBLE;
    }

    /** True in the court's recess. */
    public boolean inRecess(LocalDate day) {
        at(day);
        return plan.recess != null && plan.recess.holds(day);
    }

    private Holiday at(LocalDate day) {
        if (!covers(day)) {
            throw new OutsideCoverage(plan.id, day, plan.from, plan.to);
        }
        return days[index(day)];
    }

    private int index(LocalDate day) {
        return (int) (day.toEpochDay() - first);
    }
}
