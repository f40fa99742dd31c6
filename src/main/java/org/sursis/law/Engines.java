package org.sursis.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.ClearDays;
import org.sursis.calendar.Counted;
import org.sursis.calendar.CourtDays;
import org.sursis.calendar.ForwardDays;
import org.sursis.calendar.HolidayCalendar;
import org.sursis.calendar.Hours;
import org.sursis.calendar.LastDay;
import org.sursis.calendar.Span;
import org.sursis.calendar.Step.Kind;
import org.sursis.calendar.Trail;

/** Chooses the counting that a text asks for, and puts its readings together. */
final class Engines {

    /** What an engine works from. */
    record Asked(LawBook book, DeadlineRule rule, RuleText text, Question question, String registry, ZoneId zone) {}

    private final Asked asked;
    private final RuleText text;
    private final LocalDate day;
    private final Trail trail;

    Engines(Asked asked, LocalDate day, Trail trail) {
        this.asked = asked;
        this.text = asked.text();
        this.day = day;
        this.trail = trail;
    }

    Answer answer() {
        return switch (text.engine()) {
            case DAYS, COURT_DAYS, BUSINESS_DAYS, CLEAR_DAYS, COURT_CLEAR_DAYS -> Answer.of(readings());
            case HOUR_BEFORE -> hourBefore();
            case ELAPSED_HOURS -> elapsed();
            case RECEIPT -> Answer.of(received());
            case LATER_OF -> Answer.of(new LaterOf(asked, day, trail).counted());
            case NONE ->
                throw new CannotSay(
                        "rule", "sets no day: " + asked.rule().names().en());
        };
    }

    /** The strict period, and where the text is read in two ways the longer one too. */
    private Counted readings() {
        begin();
        var strict = count(text.period());
        if (text.arguablePeriod().equals(text.period())) {
            return strict;
        }
        trail.at(Kind.OTHER_READING, day);
        var lenient = count(text.arguablePeriod());
        var latest = lenient.arguable().isAfter(strict.arguable()) ? lenient.arguable() : strict.arguable();
        return new Counted(strict.safe(), latest, trail.steps());
    }

    private void begin() {
        boolean zero = text.engine() != Engine.BUSINESS_DAYS && text.period().amount() == 0;
        if (!zero) {
            trail.at(Kind.DAY_ZERO, day);
        }
    }

    private Counted count(Span period) {
        return switch (text.engine()) {
            case DAYS -> rolled(later(period));
            case COURT_DAYS -> new CourtDays(calendar(), trail).after(day, period.amount());
            case BUSINESS_DAYS -> ForwardDays.business(day, period.amount(), calendar(), trail);
            case CLEAR_DAYS -> ClearDays.before(day, period.amount(), calendar(), trail);
            case COURT_CLEAR_DAYS -> new CourtDays(calendar(), trail).clearBefore(day, period.amount());
            case HOUR_BEFORE, ELAPSED_HOURS, RECEIPT, LATER_OF, NONE ->
                throw new IllegalStateException(text.engine() + " does not count a period of days");
        };
    }

    private LocalDate later(Span period) {
        var still = asked.question().suspensions();
        if (still.isEmpty()) {
            return period.amount() == 0 ? day : ForwardDays.later(day, period, trail);
        }
        still.forEach(s -> trail.lead(Kind.PAUSE, 0, s.from(), s.to()));
        Predicate<LocalDate> stands = d -> still.stream().anyMatch(s -> s.holds(d));
        return ForwardDays.later(day, period.amount(), stands, trail);
    }

    private Counted rolled(LocalDate last) {
        return switch (text.roll()) {
            case IN_TEXT -> lastDay().inText(last);
            case NOT_IN_TEXT -> lastDay().notInText(last);
            case ANY_DAY -> lastDay().anyDay(last);
            case NEVER -> asItFalls(last);
        };
    }

    private Counted asItFalls(LocalDate last) {
        trail.at(Kind.AS_IT_FALLS, last);
        return new Counted(last, last, trail.steps());
    }

    private LastDay lastDay() {
        return new LastDay(calendar(), day, trail);
    }

    private HolidayCalendar calendar() {
        return asked.book()
                .calendar(text.calendar(), asked.registry())
                .orElseThrow(() -> new IllegalStateException("no calendar " + text.calendar()));
    }

    private Answer hourBefore() {
        var days = new CourtDays(calendar(), trail).dayBefore(day, text.period().amount());
        var zone = text.zone() == null ? asked.zone() : text.zone();
        return Answer.of(Hours.stated(days.safe(), days.arguable(), text.at(), zone, trail), zone);
    }

    private Answer elapsed() {
        return Answer.of(Hours.after(start(), text.period().amount(), asked.zone(), trail), asked.zone());
    }

    private Instant start() {
        var time = asked.question().time();
        var start = time == null ? CivilTime.startOf(day, asked.zone()) : CivilTime.instant(day, time, asked.zone());
        trail.hour(
                time == null ? Kind.FIRST_MOMENT : Kind.BEGINS,
                0,
                time == null ? day.atStartOfDay() : day.atTime(time));
        return start;
    }

    private Counted received() {
        var way = way();
        var sent = sent();
        var from = sent.toLocalDate();
        boolean late = way.cutOff() != null
                && asked.question().time() != null
                && sent.toLocalTime().isAfter(way.cutOff());
        if (late) {
            from = from.plusDays(1);
            trail.hour(Kind.AFTER_HOURS, 0, sent.toLocalDate().atTime(way.cutOff()));
        }
        var raw = way.period().amount() == 0 ? from : ForwardDays.later(from, way.period(), trail);
        return way.roll() == Roll.NEVER ? asItFalls(raw) : new LastDay(calendar(), from, trail).inText(raw);
    }

    private Receipt way() {
        var how = asked.question().how();
        if (how == null) {
            return text.receipts().get(0);
        }
        return text.receipts().stream()
                .filter(r -> r.how().equals(how))
                .findFirst()
                .orElseThrow(() -> new CannotSay(
                        "how", "has no rule of receipt in " + asked.rule().id()));
    }

    /** The trigger on the clock of the place whose hour the text means. */
    private LocalDateTime sent() {
        var time = asked.question().time();
        if (time == null || text.zone() == null) {
            return time == null ? day.atStartOfDay() : day.atTime(time);
        }
        return CivilTime.shown(CivilTime.instant(day, time, asked.zone()), text.zone())
                .toLocalDateTime();
    }
}
