package org.sursis.packs.book;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sursis.calendar.Span;
import org.sursis.calendar.Span.Unit;
import org.sursis.law.Engine;
import org.sursis.law.Receipt;
import org.sursis.law.Roll;
import org.sursis.law.RuleText;
import org.sursis.packs.page.Entry;

/** Whether a text has what its engine counts with, and nothing that the engine would pass over in silence. */
final class TextCheck {
    private static final Set<Engine> BACKWARD = Set.of(Engine.CLEAR_DAYS, Engine.COURT_CLEAR_DAYS, Engine.HOUR_BEFORE);
    private static final Set<Engine> WITHOUT_PERIOD = Set.of(Engine.RECEIPT, Engine.LATER_OF, Engine.NONE);
    private static final List<String> PERIODS = List.of("period", "arguablePeriod", "notBefore");

    private final Entry entry;
    private final RuleText text;
    private final Engine engine;

    TextCheck(Entry entry, RuleText text) {
        this.entry = entry;
        this.text = text;
        this.engine = text.engine();
    }

    void run() {
        only("laterOf", Engine.LATER_OF);
        only("receipts", Engine.RECEIPT);
        only("at", Engine.HOUR_BEFORE);
        checkReceipts();
        checkCalendar();
        if (WITHOUT_PERIOD.contains(engine)) {
            PERIODS.stream().filter(entry::has).forEach(this::refuseUnused);
        } else if (text.period() == null) {
            entry.refuse("'period' is missing; the engine " + engine.code() + " counts one");
        } else {
            checkPeriods();
        }
    }

    /** The key belongs to one engine, which needs it. */
    private void only(String key, Engine owner) {
        if (engine == owner && !entry.has(key)) {
            entry.refuse("'" + key + "' is missing; the engine " + engine.code() + " needs it");
        } else if (engine != owner && entry.has(key)) {
            refuseUnused(key);
        }
    }

    private void refuseUnused(String key) {
        entry.refuse(key, "the engine " + engine.code() + " makes nothing of '" + key + "'");
    }

    private void checkReceipts() {
        var ways = new HashSet<String>();
        text.receipts().stream()
                .map(Receipt::how)
                .filter(how -> !ways.add(how))
                .forEach(how -> entry.refuse("receipts", "'" + how + "' stands twice among the receipts"));
    }

    private void checkCalendar() {
        if (needsCalendar() && text.calendar() == null) {
            entry.refuse("'calendar' is missing; the days are counted or moved by one");
        }
    }

    private boolean needsCalendar() {
        return switch (engine) {
            case COURT_DAYS, BUSINESS_DAYS, CLEAR_DAYS, COURT_CLEAR_DAYS, HOUR_BEFORE -> true;
            case RECEIPT -> text.receipts().stream().anyMatch(receipt -> receipt.roll() != Roll.NEVER);
            case DAYS, ELAPSED_HOURS, LATER_OF, NONE -> text.roll() != Roll.NEVER;
        };
    }

    private void checkPeriods() {
        checkUnit("period", text.period());
        if (entry.has("arguablePeriod")) {
            checkUnit("arguablePeriod", text.arguablePeriod());
        }
        if (text.period().unit() == text.arguablePeriod().unit() && arguableIsStricter()) {
            entry.refuse(
                    "arguablePeriod",
                    "arguablePeriod " + text.arguablePeriod() + " is stricter than period " + text.period()
                            + ", which is to be the strictest");
        }
        checkNotBefore();
    }

    private boolean arguableIsStricter() {
        int more = Integer.compare(text.arguablePeriod().amount(), text.period().amount());
        return BACKWARD.contains(engine) ? more > 0 : more < 0;
    }

    private void checkUnit(String key, Span span) {
        boolean fits =
                switch (engine) {
                    case ELAPSED_HOURS -> span.unit() == Unit.HOURS;
                    case DAYS -> span.unit() != Unit.HOURS;
                    default -> span.unit() == Unit.DAYS;
                };
        if (!fits) {
            entry.refuse(key, key + " " + span + " has a unit that the engine " + engine.code() + " does not count");
        } else if (span.amount() == 0 && !isStatusOfTheDay()) {
            entry.refuse(key, key + " " + span + " is nothing to count; expected more than zero");
        }
    }

    /** What happens on the day of the event itself, and is no time limit. */
    private boolean isStatusOfTheDay() {
        return engine == Engine.DAYS && text.roll() == Roll.NEVER;
    }

    private void checkNotBefore() {
        var earliest = text.notBefore();
        if (earliest == null) {
            return;
        }
        if (earliest.unit() == Unit.HOURS || earliest.amount() == 0) {
            entry.refuse("notBefore", "notBefore " + earliest + " is no number of days, months or years");
        } else if (earliest.unit() == text.period().unit()
                && earliest.amount() > text.period().amount()) {
            entry.refuse("notBefore", "notBefore " + earliest + " is longer than period " + text.period());
        }
    }
}
