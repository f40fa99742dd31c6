package org.sursis.api.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.Names;
import org.sursis.docket.Language;
import org.sursis.law.order.Dates;
import org.sursis.law.order.Ledger;
import org.sursis.law.order.OrderDeadline;
import org.sursis.notice.law.SpokenSteps;

/** A deadline that an order's events set running, in the reader's language. No date is told without its source. */
@Schema(name = "OrderDeadline", description = "A deadline that an order's events set running, with its source.")
record DeadlineBody(
        @Schema(examples = "ca-aljr-15") String rule,
        String name,

        @Schema(description = "code of the event from which it runs", examples = "rad-decision-received")
        String event,

        @Schema(
                description =
                        "the day from which is counted; for what was sent, where a rule of receipt says so, that of its receipt")
        LocalDate trigger,

        @Schema(
                description =
                        "the last day in time on the strictest reading; alerts run on it. Null where hours are counted")
        LocalDate safeDay,

        @Schema(description = "the latest day for which there is a reading")
        LocalDate arguableDay,

        @Schema(description = "where hours are counted: the earlier instant, with its offset")
        String safeAt,

        @Schema(description = "where hours are counted: the later instant")
        String arguableAt,

        @Schema(description = "where the days are read") String zone,

        @Schema(
                description = "passed: the safe day is over; unknown: it cannot be computed, see cannot",
                enumeration = {"open", "met", "waived", "paused", "passed", "unknown"})
        String status,

        @Schema(description = "the consequence has come by itself: the departure order is a deportation order")
        boolean converted,

        @Schema(description = "true where alerts are raised before it")
        boolean watched,

        @Schema(description = "when the clock stopped, while it stands still")
        LocalDate pausedSince,

        @Schema(description = "how many days are still to run, while the clock stands still")
        Integer daysLeft,

        @Schema(description = "why it cannot be computed, or null")
        String cannot,

        @Schema(description = "when it was met, or null") LocalDate metOn,

        @Schema(description = "code of the event or filing that met it, or null")
        String metBy,

        @Schema(
                description = "\"pending\" never means \"stayed\"",
                enumeration = {"yes", "no", "only-if-on-time"})
        String staysRemoval,

        @Schema(description = "the way to the safe day, to be followed with a paper calendar")
        List<String> steps,

        String authority,
        String authorityUrl,

        @Schema(enumeration = {"A", "B", "C", "UNVERIFIED"}) String confidence,

        @Schema(description = "true where only a secondary source, or none, is known")
        boolean doubtful,

        List<String> caveats,
        String extension,

        @Schema(description = "what follows when it is missed")
        String missed,

        @Schema(examples = "ca 2026.11.25") String pack,

        @Schema(description = "when it last changed") Instant since) {

    static DeadlineBody of(Ledger.Entry entry, Language language, Instant now) {
        var it = entry.deadline();
        var state = entry.state(now);
        var code = language.code();
        return new DeadlineBody(
                it.rule().id(),
                it.rule().names().in(code),
                it.event().code(),
                it.answer() == null ? it.event().on() : it.answer().trigger(),
                day(it.dates(), it.dates() == null ? null : it.dates().safeDay()),
                day(it.dates(), it.dates() == null ? null : it.dates().arguableDay()),
                it.dates() == null ? null : at(it.dates().safeAt(), it.dates().zone()),
                it.dates() == null
                        ? null
                        : at(it.dates().arguableAt(), it.dates().zone()),
                it.answer() == null ? null : it.answer().zone().getId(),
                state.code(),
                entry.converted(now),
                it.rule().watched(),
                it.pause() == null ? null : it.pause().since(),
                it.pause() == null ? null : it.pause().daysLeft(),
                it.cannot(),
                it.met() == null ? null : it.met().on(),
                it.met() == null ? null : it.met().by(),
                it.rule().staysRemoval().code(),
                it.dates() == null ? List.of() : SpokenSteps.of(it.answer().steps(), language),
                it.text().authority().citation(),
                it.text().authority().address(),
                it.text().confidence().code(),
                it.text().confidence().doubtful(),
                caveats(it, language),
                said(it.rule().extension(), code),
                said(it.rule().missed(), code),
                it.pack(),
                entry.since());
    }

    private static List<String> caveats(OrderDeadline it, Language language) {
        var own = it.answer() == null ? Stream.<String>of() : SpokenSteps.caveats(it.answer(), language).stream();
        return Stream.concat(own, Stream.of(SpokenSteps.noAdvice(language))).toList();
    }

    private static LocalDate day(Dates dates, LocalDate day) {
        return dates == null || dates.inHours() ? null : day;
    }

    private static String at(Instant instant, ZoneId zone) {
        return instant == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(CivilTime.shown(instant, zone));
    }

    private static String said(Names names, String language) {
        return names == null ? null : names.in(language);
    }
}
