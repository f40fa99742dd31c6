package org.sursis.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.HolidayCalendar;
import org.sursis.calendar.Names;
import org.sursis.calendar.OutsideCoverage;
import org.sursis.docket.OwnGate;
import org.sursis.docket.Removal;
import org.sursis.docket.RemovalOrder;

/**
 * A gate of one order on its day, as it is told: without the way to it.
 *
 * @param id the name by which filings aim at it
 * @param day the last day on which the option is open
 * @param at the first instant at which it is closed: the gate's hour on that day, or the day's end
 * @param zone where that day is read
 * @param authority the text or practice that it rests on, or null where counsel named none
 * @param confidence how well that is sourced; null for a gate that counsel set
 * @param lost true when an option is gone after it; false when it is good practice only
 */
public record GateTime(
        String id,
        Names names,
        LocalDate day,
        Instant at,
        ZoneId zone,
        Authority authority,
        Confidence confidence,
        boolean lost) {

    /** True when counsel set it; it then stands whatever becomes of the removal. */
    public boolean own() {
        return confidence == null;
    }

    /** True when it closes at an hour and not with its day. */
    public boolean inHours() {
        return !at.equals(CivilTime.closing(day, null, zone));
    }

    /** True when the other is the same gate at the same moment. */
    public boolean sameAs(GateTime other) {
        return id.equals(other.id) && at.equals(other.at);
    }

    /** Every gate of an order in the order of time: those of its pack before the removal that is watched at {@code now}, and those that counsel set. */
    public static List<GateTime> of(RemovalOrder order, LawBook book, Instant now) {
        var particulars = order.particulars();
        var removal = order.removal().watched(now);
        var ofPack = removal == null
                ? Stream.<GateTime>empty()
                : before(removal, particulars.jurisdiction(), particulars.registry(), book);
        return Stream.concat(ofPack, particulars.gates().stream().map(GateTime::of))
                .sorted(Comparator.comparing(GateTime::at).thenComparing(GateTime::id))
                .toList();
    }

    private static GateTime of(OwnGate own) {
        var authority = own.authority() == null ? null : new Authority(own.authority(), null);
        return new GateTime(own.id(), Names.of(own.title()), own.on(), own.at(), own.zone(), authority, null, true);
    }

    /** Gates that the calendars cannot tell are left out. */
    private static Stream<GateTime> before(Removal removal, String jurisdiction, String registry, LawBook book) {
        return book.pack(jurisdiction).stream()
                .flatMap(pack -> pack.gates().stream())
                .flatMap(gate -> of(gate, removal, jurisdiction, registry, book).stream());
    }

    private static Optional<GateTime> of(
            Gate gate, Removal removal, String jurisdiction, String registry, LawBook book) {
        try {
            var calendar = book.calendar(gate.calendar(), registry).orElseThrow();
            var date = removal.date();
            var day = gate.rule() == null
                    ? back(date, gate.businessDays(), calendar)
                    : book.deadline(Question.of(jurisdiction, gate.rule(), back(date, 1, calendar), registry))
                            .safeDay();
            return Optional.of(on(day, gate, gate.zone() == null ? removal.zone() : gate.zone()));
        } catch (OutsideCoverage | CannotSay unknown) {
            return Optional.empty();
        }
    }

    private static GateTime on(LocalDate day, Gate gate, ZoneId where) {
        var at = CivilTime.closing(day, gate.at(), where);
        return new GateTime(gate.id(), gate.names(), day, at, where, gate.authority(), gate.confidence(), gate.lost());
    }

    private static LocalDate back(LocalDate from, int businessDays, HolidayCalendar calendar) {
        var day = from;
        for (int left = businessDays; left > 0; ) {
            day = day.minusDays(1);
            left -= calendar.isOpen(day) ? 1 : 0;
        }
        return day;
    }
}
