package org.sursis.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.sursis.calendar.Names;
import org.sursis.calendar.Span;

/**
 * The text of a rule as it stood for a while; the day of the trigger selects it.
 *
 * @param from the first day on which it was in force
 * @param to the last one, or null while it is
 * @param calendar the id of the calendar by which days are counted and moved; null where none matters
 * @param period what the strictest reading gives; null where the engine needs none
 * @param arguablePeriod what the most favourable reading gives; the same where there is one reading
 * @param notBefore the event cannot lie earlier than this after the trigger (a hearing's window), or null
 * @param at a stated hour, or null
 * @param zone the zone of that hour where the text names one (a court's), or null for the trigger's
 * @param branches what {@link Engine#LATER_OF} chooses from
 * @param receipts what {@link Engine#RECEIPT} knows, the usual way first
 * @param suspends true when days of detention or stay do not count
 * @param caveats what must be said beside the date
 */
public record RuleText(
        LocalDate from,
        LocalDate to,
        Engine engine,
        Roll roll,
        String calendar,
        Span period,
        Span arguablePeriod,
        Span notBefore,
        LocalTime at,
        ZoneId zone,
        List<Branch> branches,
        List<Receipt> receipts,
        boolean suspends,
        Authority authority,
        Confidence confidence,
        List<Names> caveats) {

    public RuleText {
        branches = List.copyOf(branches);
        receipts = List.copyOf(receipts);
        caveats = List.copyOf(caveats);
    }

    /** True when the text was in force on that day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
