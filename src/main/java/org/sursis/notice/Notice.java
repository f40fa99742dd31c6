package org.sursis.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sursis.alert.Channel;
import org.sursis.alert.Delivery;
import org.sursis.alert.Matter;
import org.sursis.alert.Severity;
import org.sursis.docket.Estimate;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Language;
import org.sursis.docket.Removal;
import org.sursis.law.GateTime;
import org.sursis.race.Standing;
import org.sursis.race.calibration.HitRate;

/**
 * What one message says to one reader: facts, order and wording keys, no words. Frozen when the message is decided, so
 * that every copy of it is the same. It never holds the name of the person to be removed.
 *
 * @param reference the organization's file number
 * @param code a short opaque code for the order, the only name an SMS may use
 * @param reader the name of the person addressed
 * @param says what is said, most pressing first; empty only of one of which nothing but the envelope is known
 * @param removal the removal as it stands, or null while no date is known
 * @param targetAt the instant that the message warns of, or null
 * @param zone the zone in which dates and hours are shown
 * @param asOf when the message was decided
 * @param watchedSince when the watch began, the left end of the bar
 * @param filings the filings that are needed, in the order of the case file
 * @param answerBy when the next person is called unless somebody answers, or null when no answer is asked for
 * @param next when the next rung comes, or null when none is left
 * @param gates the order's gates, closed or not, in the order of time
 * @param hitRate how forecasts of the filing that decides have held so far, or null where nothing decides or too few are complete
 * @param unproven true when its reader is to be told that nobody on the list has shown yet that messages reach them; else null
 */
public record Notice(
        Language language,
        Channel channel,
        String reference,
        String code,
        String reader,
        Severity severity,
        Standing standing,
        List<Matter> says,
        Removal removal,
        Instant targetAt,
        ZoneId zone,
        Instant asOf,
        Instant watchedSince,
        List<FilingLine> filings,
        Instant answerBy,
        Instant next,
        List<GateTime> gates,
        HitRate hitRate,
        Boolean unproven) {

    public Notice {
        says = List.copyOf(says);
        filings = List.copyOf(filings);
        gates = List.copyOf(gates);
    }

    /** A notice of which nothing but the envelope is known, because its facts cannot be read. */
    public static Notice bare(
            Language language, Delivery delivery, String reference, String reader, ZoneId zone, Instant watchedSince) {
        return new Notice(
                language,
                delivery.channel(),
                reference,
                OrderCode.of(delivery.order() == null ? delivery.subscriber() : delivery.order()),
                reader,
                delivery.severity(),
                Standing.UNKNOWN,
                List.of(),
                null,
                null,
                zone,
                delivery.createdAt(),
                watchedSince,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** True when nothing is known of what it says. */
    public boolean envelopeOnly() {
        return says.isEmpty();
    }

    /** One filing as a message shows it; {@code waited} counts weekdays since it was started, or is null. */
    public record FilingLine(
            String code,
            String called,
            FilingStatus status,
            boolean done,
            LocalDate startedOn,
            LocalDate expectedOn,
            Integer waited,
            Estimate estimate) {}
}
