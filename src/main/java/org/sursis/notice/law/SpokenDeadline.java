package org.sursis.notice.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.Names;
import org.sursis.docket.Language;
import org.sursis.law.Deadline;

/**
 * A deadline as it is told to a reader: every fact of it and every step, in one language. No date is told without its source.
 *
 * @param trigger the day of the event, which for a document that was sent is the day of its receipt
 * @param safeDay the last day that is in time on the strictest reading; null where the rule counts hours
 * @param arguableDay the latest day for which there is a reading; null where the rule counts hours
 * @param safeAt the instant with its offset, where the rule counts hours; else null
 * @param arguableAt the same for the most favourable reading
 * @param notBefore the first day on which the event can lie, or null
 * @param staysRemoval {@code yes}, {@code no} or {@code only-if-on-time}
 * @param inForce when the text was in force that the trigger's day selected
 * @param doubtful true where only a secondary source, or none, is known
 */
public record SpokenDeadline(
        String jurisdiction,
        String rule,
        String name,
        LocalDate trigger,
        String registry,
        String zone,
        LocalDate safeDay,
        LocalDate arguableDay,
        String safeAt,
        String arguableAt,
        LocalDate notBefore,
        String staysRemoval,
        String authority,
        String authorityUrl,
        InForce inForce,
        String confidence,
        boolean doubtful,
        LocalDate verified,
        List<String> steps,
        List<String> caveats,
        String extension,
        String missed,
        String pack,
        String disclaimer) {

    /** The first and the last day of a text; {@code to} is null while it is in force. */
    public record InForce(LocalDate from, LocalDate to) {}

    /** Tells a deadline. */
    public static SpokenDeadline of(Deadline deadline, Language language) {
        var rule = deadline.rule();
        var text = deadline.text();
        boolean hours = deadline.safeAt() != null;
        var code = language.code();
        return new SpokenDeadline(
                deadline.pack().split(" ", 2)[0],
                rule.id(),
                rule.names().in(code),
                deadline.trigger(),
                deadline.registry(),
                deadline.zone().getId(),
                hours ? null : deadline.safeDay(),
                hours ? null : deadline.arguableDay(),
                at(deadline.safeAt(), deadline.zone()),
                at(deadline.arguableAt(), deadline.zone()),
                deadline.notBefore(),
                rule.staysRemoval().code(),
                text.authority().citation(),
                text.authority().address(),
                new InForce(text.from(), text.to()),
                text.confidence().code(),
                text.confidence().doubtful(),
                rule.verified(),
                SpokenSteps.of(deadline.steps(), language),
                SpokenSteps.caveats(deadline, language),
                said(rule.extension(), code),
                said(rule.missed(), code),
                deadline.pack(),
                SpokenSteps.noAdvice(language));
    }

    private static String said(Names names, String language) {
        return names == null ? null : names.in(language);
    }

    private static String at(Instant instant, ZoneId zone) {
        return instant == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(CivilTime.shown(instant, zone));
    }
}
