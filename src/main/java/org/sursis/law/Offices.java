package org.sursis.law;

import java.util.Optional;
import java.util.stream.Stream;
import org.sursis.calendar.OpenDays;
import org.sursis.calendar.Weekdays;
import org.sursis.docket.Filing;
import org.sursis.docket.Particulars;

/**
 * Whose working days count for the filings of an order. The same office is the same object as long as the book is.
 *
 * @param jurisdiction the order's pack; one that the book does not have knows no offices
 * @param registry the order's registry, or null
 */
public record Offices(LawBook book, String jurisdiction, String registry) {

    /** What stands for a calendar's id where none is known. */
    public static final String WEEKDAYS = "weekdays";

    private static final OpenDays MONDAY_TO_FRIDAY = Weekdays::isWeekday;

    /** The offices of the order that is known by these. */
    public Offices(LawBook book, Particulars order) {
        this(book, order.jurisdiction(), order.registry());
    }

    /**
     * The office that the filing names; else the one that the pack's waiting times have for its code; else the pack's own at the
     * order's registry; else Mondays to Fridays. A calendar that the book no longer has is passed over.
     */
    public OpenDays of(Filing filing) {
        return known(filing).flatMap(this::calendar).orElse(MONDAY_TO_FRIDAY);
    }

    /** The id of the calendar of those working days, {@link #WEEKDAYS} where none is known. */
    public String calendarOf(Filing filing) {
        return known(filing).orElse(WEEKDAYS);
    }

    private Optional<String> known(Filing filing) {
        var own = pack().map(RulePack::office).orElse(null);
        return Stream.of(filing.office(), usual(filing.code()), own)
                .filter(id -> calendar(id).isPresent())
                .findFirst();
    }

    private String usual(String code) {
        return pack().flatMap(pack -> pack.waitingTime(code))
                .map(WaitingTime::office)
                .orElse(null);
    }

    private Optional<RulePack> pack() {
        return book.pack(jurisdiction);
    }

    private Optional<OpenDays> calendar(String id) {
        return id == null ? Optional.empty() : book.calendar(id, registry).map(OpenDays.class::cast);
    }
}
