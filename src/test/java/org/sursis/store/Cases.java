package org.sursis.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sursis.docket.BrokenGlass;
import org.sursis.docket.By;
import org.sursis.docket.CaseFile;
import org.sursis.docket.ClosureAsked;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Contact;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Language;
import org.sursis.docket.OwnGate;
import org.sursis.docket.Particulars;
import org.sursis.docket.Removal;
import org.sursis.docket.RemovalHistory;
import org.sursis.docket.RemovalOrder;
import org.sursis.docket.Stay;
import org.sursis.notice.Sight;
import org.sursis.race.Slack;
import org.sursis.race.Standing;
import org.sursis.watch.Brief;
import org.sursis.watch.Organizations.Organization;
import org.sursis.watch.Sketch;
import org.sursis.watch.Watched;

/** Case files whose every value is odd and its own, so that swapped columns show. */
final class Cases {
    static final Instant OPENED = Instant.parse("2026-11-06T13:17:01.000123Z");
    static final Instant WAKE_UP = Instant.parse("2026-11-09T12:00:00.500Z");
    static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");
    private static final By ZOE = new By(UUID.randomUUID(), "Zoë");

    private Cases() {}

    static Organization organization() {
        var id = UUID.randomUUID();
        return new Organization(
                id, "Clinique Łęcki " + id, null, "07:35", "22:15-06:45", Sight.DATES, false, OPENED, 3);
    }

    static Contact contact(String name, int tier) {
        return new Contact(
                UUID.randomUUID(),
                tier,
                name,
                name.toLowerCase(Locale.ROOT) + "@example.org",
                "+1514555012" + tier,
                Language.FR,
                ST_JOHNS);
    }

    static Filing filing(String code, String... requires) {
        return new Filing(
                UUID.randomUUID(),
                code,
                "Acte nº " + code,
                FilingStatus.PENDING,
                LocalDate.of(2026, 10, 30),
                LocalDate.of(2026, 10, 31),
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2026, 11, 25),
                new Estimate(13, 25, 47),
                "qc-offices",
                List.of(requires),
                Filing.REMOVAL,
                CompleteWhen.FILED,
                4);
    }

    /** A filing of which nothing is known but its name. */
    static Filing bareFiling(String code) {
        return new Filing(
                UUID.randomUUID(),
                code,
                null,
                FilingStatus.PLANNED,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                CompleteWhen.COMPLETE,
                1);
    }

    static Removal removal(int dayOfNovember) {
        return new Removal(
                LocalDate.of(2026, 11, dayOfNovember),
                LocalTime.of(6, 45),
                ST_JOHNS,
                "direction-to-report",
                LocalDate.of(2026, 11, 3),
                "moved by the airline, day " + dayOfNovember);
    }

    /** An order with a value in every column but those of a closure. */
    static Watched order(UUID organization, String reference) {
        var removal = new RemovalHistory(
                removal(27),
                2,
                OPENED.plusSeconds(11),
                removal(30),
                OPENED.plusSeconds(13),
                new RemovalHistory.Held(removal(26), 1, ZOE));
        var order = new RemovalOrder(
                UUID.randomUUID(),
                organization,
                new Particulars(
                        reference,
                        "ca",
                        "CA-QC",
                        "departure-order",
                        true,
                        List.of("ask for a deferral"),
                        List.of(new OwnGate(
                                "stay-hearing",
                                "Salle « 5 »",
                                LocalDate.of(2026, 11, 24),
                                LocalTime.of(14, 0),
                                ST_JOHNS,
                                null))),
                removal,
                new Stay("Federal Court IMM-13-26", LocalDate.of(2026, 11, 19), OPENED.plusSeconds(17)),
                true,
                null,
                new ClosureAsked("granted", "aux motifs « H »", OPENED.plusSeconds(31), ZOE),
                new BrokenGlass("the airline called, 5 a.m.", "Łęcki", OPENED.plusSeconds(37)),
                OPENED,
                7);
        var file = new CaseFile(
                order,
                List.of(
                        filing("spousal-sponsorship", "marriage-certificate"),
                        filing("marriage-certificate"),
                        bareFiling("a-photograph")),
                List.of(
                        contact("Zoë", 1),
                        contact("Backup", 2),
                        contact("Gone", 1).leaving(new Contact.Leaving(ZOE, OPENED.plusSeconds(41)))));
        var brief = new Brief(LocalDate.of(2026, 11, 9), new Slack(-2, null), "marriage-certificate", 0.37, sketch());
        return new Watched(file, Standing.AT_RISK, WAKE_UP, OPENED.plusSeconds(19), false, brief);
    }

    private static Sketch sketch() {
        var day = LocalDate.of(2026, 11, 9);
        var lane = new Sketch.Lane(
                "marriage-certificate",
                "Acte « A »",
                FilingStatus.PENDING,
                false,
                day.minusDays(13),
                day.plusDays(9),
                day.plusDays(11),
                null,
                day.plusDays(8),
                -2);
        var gate = new Sketch.Mark("stay-hearing", "Salle « 5 »", day.plusDays(15), OPENED.plusSeconds(23), true);
        return new Sketch(
                List.of(lane), List.of(gate), new Sketch.Finish(day.plusDays(18), OPENED.plusSeconds(29), true));
    }

    /** An order of which little is known. */
    static Watched bareOrder(UUID organization, String reference) {
        var order = new RemovalOrder(
                UUID.randomUUID(),
                organization,
                new Particulars(reference, "uk", null, null, false),
                RemovalHistory.UNKNOWN,
                null,
                false,
                null,
                OPENED,
                1);
        return new Watched(new CaseFile(order, List.of(), List.of()), Standing.UNKNOWN, WAKE_UP, OPENED);
    }

    /** The same file, to be looked at again at another time. */
    static Watched wakingAt(Watched order, Instant at) {
        return new Watched(order.file(), order.standing(), at, order.reviewedAt(), false, order.brief());
    }

    static UUID id(Watched order) {
        return order.file().order().id();
    }
}
