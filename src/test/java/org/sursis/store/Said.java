package org.sursis.store;

import static org.sursis.store.Cases.OPENED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sursis.alert.Alert;
import org.sursis.alert.Channel;
import org.sursis.alert.Delivery;
import org.sursis.alert.Matter;
import org.sursis.alert.Rung;
import org.sursis.alert.Severity;
import org.sursis.calendar.Names;
import org.sursis.docket.Contact;
import org.sursis.docket.Estimate;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Language;
import org.sursis.law.Authority;
import org.sursis.law.Confidence;
import org.sursis.law.GateTime;
import org.sursis.law.order.Dates;
import org.sursis.law.order.KeptDeadline;
import org.sursis.law.order.Move;
import org.sursis.law.order.Pause;
import org.sursis.law.order.TimeLimit;
import org.sursis.notice.Notice;
import org.sursis.race.Assessment;
import org.sursis.race.Reason;
import org.sursis.race.Slack;
import org.sursis.race.Standing;
import org.sursis.race.Thresholds;
import org.sursis.race.calibration.Coverage;
import org.sursis.race.calibration.HitRate;
import org.sursis.watch.Outbox.Planned;
import org.sursis.watch.Watched;

/** Alerts and messages about stored orders. */
final class Said {
    static final Instant DUE = Instant.parse("2026-11-06T13:30:00Z");
    /** Far ahead of any real clock, so that no pass over real time ends what a test still needs. */
    static final Instant TARGET = Instant.parse("2036-11-27T10:15:00Z");

    /** Hours in the one and days in the other, so that neither is lost. */
    private static final TimeLimit LIMIT = new TimeLimit(
            "ca-departure-30",
            "departure-order-enforceable",
            new Names("Departure order", "Mesure d'interdiction de séjour", null),
            new Dates(
                    LocalDate.of(2026, 11, 20),
                    LocalDate.of(2026, 11, 23),
                    OPENED.plusSeconds(21),
                    OPENED.plusSeconds(23),
                    Cases.ST_JOHNS),
            "IRPR s. 224(2)",
            Confidence.UNVERIFIED);

    private static final GateTime GATE = new GateTime(
            "stay-motion-ordinary",
            new Names("Stay motion", "Requête en sursis", null),
            LocalDate.of(2026, 11, 20),
            OPENED.plusSeconds(25),
            Cases.ST_JOHNS,
            new Authority("FCR r. 362(1)", null),
            Confidence.A,
            true);

    private Said() {}

    static List<Matter> everyMatter() {
        return List.of(
                new Matter.WatchStarted(),
                new Matter.WatchStarted(Standing.TIGHT),
                new Matter.DateMoved(3, Cases.removal(30), Cases.removal(27)),
                new Matter.DateMoved(1, null, Cases.removal(27)),
                new Matter.Approach(
                        "removal",
                        2,
                        Rung.of("P7D"),
                        List.of(Rung.of("P10D"), Rung.of("PT12H")),
                        Matter.Lateness.ORDER_ARRIVED_LATE,
                        List.of("marriage-certificate")),
                new Matter.Approach(
                        LIMIT.rule(), 3, Rung.of("P2D"), List.of(), Matter.Lateness.ON_TIME, List.of(), LIMIT, null),
                new Matter.Approach(
                        GATE.id(), 3, Rung.of("P2D"), List.of(), Matter.Lateness.ON_TIME, List.of(), null, GATE),
                new Matter.GateClosed(GATE, List.of("stay-motion")),
                new Matter.DeadlineMoved(new Move(
                        LIMIT,
                        new Dates(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 23), null, null, Cases.ST_JOHNS),
                        KeptDeadline.Course.RUNS,
                        null,
                        null,
                        new Move.Why(Move.Because.PACK_CHANGED, "ca 1", "ca 2"),
                        3)),
                new Matter.DeadlineMoved(new Move(
                        LIMIT,
                        null,
                        KeptDeadline.Course.PAUSED,
                        new Pause(LocalDate.of(2026, 11, 12), 17),
                        null,
                        new Move.Why(Move.Because.EVENT_RECORDED, null, "detained"),
                        4)),
                new Matter.DeadlinePassed(LIMIT, 3, new Names("late", "tard", null), true),
                new Matter.StandingChanged(Standing.TIGHT, race(), List.of("stay motion", "ask for a deferral")),
                new Matter.StandingChanged(null, race(), List.of()),
                new Matter.Overdue("marriage-certificate", "Acte de mariage – “№ 7”", LocalDate.of(2026, 11, 24), true),
                new Matter.StaleDate(LocalDate.of(2026, 10, 30), 31, true),
                new Matter.Unacknowledged(UUID.randomUUID(), 2, Matter.Silence.ANSWER_RAN_OUT, OPENED.plusNanos(123)),
                new Matter.Unreachable(
                        UUID.randomUUID(), UUID.randomUUID(), "Zoë", Channel.SMS, "5.1.1 no such user", true),
                new Matter.SecondEyes(Matter.What.PEOPLE_HELD, "Zoë", null, null, List.of("Łęcki", "O'Brien")),
                new Matter.SecondEyes(Matter.What.WATCH_GOES_ON, null, null, null, List.of()),
                new Matter.WatchEnded("left", null));
    }

    private static Assessment race() {
        var pace = new Reason(
                Reason.Kind.PACE,
                "marriage-certificate",
                null,
                LocalDate.of(2026, 12, 15),
                LocalDate.of(2026, 11, 23),
                -16);
        return new Assessment(
                LocalDate.of(2026, 11, 9),
                Thresholds.USUAL,
                Standing.LOST,
                new Slack(-16, null),
                "marriage-certificate",
                0.035,
                List.of(),
                List.of(pace));
    }

    static Alert alert(Watched order, Matter matter) {
        var recipients = order.file().contacts().stream().map(Contact::id).toList();
        return new Alert(
                UUID.randomUUID(),
                order.file().order().organization(),
                Cases.id(order),
                matter,
                Severity.URGENT,
                OPENED,
                TARGET,
                recipients,
                2,
                OPENED.plusSeconds(900),
                null,
                null);
    }

    static Notice notice(Channel channel) {
        var line = new Notice.FilingLine(
                "marriage-certificate",
                "Acte de mariage",
                FilingStatus.PENDING,
                false,
                LocalDate.of(2026, 10, 30),
                LocalDate.of(2026, 11, 24),
                13,
                new Estimate(13, 25, 47));
        var bare = new Notice.FilingLine(
                "a-photograph", "a-photograph", FilingStatus.PLANNED, false, null, null, null, null);
        return new Notice(
                Language.FR,
                channel,
                "QC-2026-0417",
                "K7P2M",
                "Zoë O'Brien-Łęcki",
                Severity.URGENT,
                Standing.AT_RISK,
                everyMatter(),
                Cases.removal(27),
                TARGET,
                Cases.ST_JOHNS,
                OPENED.plusNanos(987),
                OPENED.minusSeconds(60),
                List.of(line, bare),
                OPENED.plusSeconds(900),
                OPENED.plusSeconds(7_200),
                List.of(GATE),
                new HitRate("marriage-certificate", "qc-offices", new Coverage(23, 31.5, 0.5, 0.825, 0.95)),
                true);
    }

    /** A message to the first person of an order, which may leave at {@link #DUE}. */
    static Planned message(Watched order, Channel channel, Alert... says) {
        return message(order, channel, DUE, TARGET, says);
    }

    static Planned message(Watched order, Channel channel, Instant due, Instant expires, Alert... says) {
        var delivery = new Delivery(
                UUID.randomUUID(),
                order.file().order().organization(),
                Cases.id(order),
                order.file().contacts().get(0).id(),
                channel,
                "zoë@example.org",
                Severity.URGENT,
                Arrays.stream(says).map(Alert::id).toList(),
                OPENED,
                due,
                expires);
        return new Planned(delivery, notice(channel));
    }
}
