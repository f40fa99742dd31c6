package org.sursis.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sursis.alert.Alert;
import org.sursis.alert.AlertKind;
import org.sursis.alert.Delivery;
import org.sursis.alert.Matter;
import org.sursis.alert.Verdict;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.Weekdays;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.docket.Filing;
import org.sursis.notice.Notice.FilingLine;
import org.sursis.race.calibration.HitRate;

/** Puts together what one message says: only what its reader is to know, frozen at the moment of the decision. */
public final class Compose {
    private final CaseFile file;
    private final List<Alert> before;
    private final Verdict verdict;
    private final HitRate hitRate;
    private final boolean unproven;
    private final Instant now;

    /**
     * @param before the alerts that were there before the verdict, of which those still open are told again to whoever is
     *     called because nobody answered them
     * @param hitRate how forecasts of the filing that decides have held, or null where that is not to be told
     * @param unproven true when nobody on the list has shown yet that messages reach them
     */
    public Compose(CaseFile file, List<Alert> before, Verdict verdict, HitRate hitRate, boolean unproven, Instant now) {
        this.file = file;
        this.before = List.copyOf(before);
        this.verdict = verdict;
        this.hitRate = hitRate;
        this.unproven = unproven;
        this.now = now;
    }

    /** The facts of one of the verdict's messages. */
    public Notice notice(Delivery message) {
        var reader = file.contact(message.contact()).orElseThrow();
        var alerts = Stream.concat(verdict.raised().stream(), before.stream())
                .filter(a -> message.alerts().contains(a.id()))
                .sorted(Comparator.comparingInt(a -> message.alerts().indexOf(a.id())))
                .toList();
        var order = file.order();
        return new Notice(
                reader.language(),
                message.channel(),
                order.reference(),
                OrderCode.of(order.id()),
                reader.name(),
                message.severity(),
                verdict.standing(),
                says(alerts, reader),
                order.removal().watched(now),
                alerts.stream()
                        .map(Alert::targetAt)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                order.zone(),
                now,
                order.openedAt(),
                lines(),
                alerts.stream()
                        .filter(Alert::awaitsAnswer)
                        .map(Alert::answerBy)
                        .filter(at -> at.isAfter(now))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                verdict.nextRung(),
                verdict.gates(),
                hitRate,
                unproven && asksAboutTheDate(alerts) ? true : null);
    }

    /** Only where something is asked from time to time anyway: it is no message of its own. */
    public static boolean asksAboutTheDate(List<Alert> alerts) {
        return alerts.stream().anyMatch(a -> a.kind() == AlertKind.STALE_DATE);
    }

    /** What is said to this reader, some of it in place of somebody who was not reached; and, where they are called because nobody answered, what it was about. */
    private List<Matter> says(List<Alert> alerts, Contact reader) {
        boolean called = alerts.stream().anyMatch(a -> a.kind() == AlertKind.UNACKNOWLEDGED);
        var ended = verdict.ended().stream().map(Alert::id).toList();
        var unanswered = before.stream()
                .filter(a -> called && (a.awaitsAnswer() || reminds(a)) && !ended.contains(a.id()))
                .filter(a -> a.kind() != AlertKind.UNACKNOWLEDGED)
                .filter(a -> alerts.stream().noneMatch(b -> sameThing(a, b)));
        var says = new ArrayList<Matter>();
        Stream.concat(alerts.stream(), latestOfEach(unanswered.toList()).stream())
                .map(Alert::matter)
                .forEach(m -> {
                    if (!says.contains(m)) {
                        says.add(m);
                    }
                });
        return says;
    }

    private boolean reminds(Alert alert) {
        return alert.kind() == AlertKind.APPROACH && alert.moot() == null && alert.taken();
    }

    /** Of several rungs unanswered, the last one says it all. */
    private static List<Alert> latestOfEach(List<Alert> alerts) {
        var latest = new ArrayList<Alert>();
        for (var alert : alerts) {
            latest.removeIf(a -> sameThing(a, alert));
            latest.add(alert);
        }
        return latest;
    }

    private static boolean sameThing(Alert one, Alert other) {
        return one.kind() == other.kind()
                && one.matter().subject().equals(other.matter().subject());
    }

    private List<FilingLine> lines() {
        var today = CivilTime.day(now, file.order().zone());
        return file.filings().stream()
                .filter(f -> !f.abandoned())
                .map(f -> line(f, today))
                .toList();
    }

    private static FilingLine line(Filing filing, LocalDate today) {
        boolean waiting = filing.startedOn() != null
                && !filing.done()
                && filing.startedOn().isBefore(today);
        return new FilingLine(
                filing.code(),
                filing.called(),
                filing.status(),
                filing.done(),
                filing.startedOn(),
                filing.expectedOn(),
                waiting ? Weekdays.between(filing.startedOn(), today) : null,
                filing.estimate());
    }
}
