package org.sursis.packs.book;

import java.time.LocalDate;
import org.sursis.calendar.Span;
import org.sursis.law.Branch;
import org.sursis.law.Confidence;
import org.sursis.law.Engine;
import org.sursis.law.Receipt;
import org.sursis.law.Roll;
import org.sursis.law.RuleText;
import org.sursis.packs.page.Entry;

/** Reads one text of a rule. */
final class TextReader {
    private final Entry text;
    private final References references;

    TextReader(Entry text, References references) {
        this.text = text;
        this.references = references;
    }

    RuleText read() {
        var inForce = text.below("inForce").orElseThrow();
        var from = inForce.date("from");
        var to = inForce.date("to");
        checkInForce(inForce, from, to);
        var engine = text.named("engine", Engine::of);
        var roll = text.has("roll") ? text.named("roll", Roll::of) : usualRoll(engine);
        var period = text.span("period");
        references.checkCalendar(text, "calendar");
        var read = new RuleText(
                from,
                to,
                engine,
                roll,
                text.text("calendar"),
                period,
                text.has("arguablePeriod") ? text.span("arguablePeriod") : period,
                text.span("notBefore"),
                text.time("at"),
                text.zone("zone"),
                text.items("laterOf").stream().map(this::branch).toList(),
                text.items("receipts").stream().map(TextReader::receipt).toList(),
                text.flag("suspends"),
                PackReader.authority(text, "authority"),
                text.named("confidence", Confidence::of),
                text.items("caveats").stream().map(Entry::names).toList());
        new TextCheck(text, read).run();
        return read;
    }

    private static void checkInForce(Entry inForce, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            inForce.refuse("to", "in force until " + to + ", before it began on " + from);
        }
    }

    private static Roll usualRoll(Engine engine) {
        return switch (engine) {
            case DAYS, COURT_DAYS, BUSINESS_DAYS, CLEAR_DAYS, COURT_CLEAR_DAYS -> Roll.IN_TEXT;
            case HOUR_BEFORE, ELAPSED_HOURS, RECEIPT, LATER_OF, NONE -> Roll.NEVER;
        };
    }

    private Branch branch(Entry entry) {
        references.checkRule(entry, "after");
        var period = entry.span("period");
        var safe = entry.has("safePeriod") ? entry.span("safePeriod") : period;
        if (safe.unit() != period.unit()) {
            entry.refuse("safePeriod", "safePeriod " + safe + " and period " + period + " count different units");
        } else if (safe.amount() > period.amount()) {
            entry.refuse("safePeriod", "safePeriod " + safe + " is longer than period " + period);
        } else if (period.unit() == Span.Unit.HOURS) {
            entry.refuse("period", "period " + period + " counts hours; expected days, months or years");
        }
        return new Branch(entry.text("after"), period, safe);
    }

    private static Receipt receipt(Entry entry) {
        var period = entry.span("period");
        if (period.unit() != Span.Unit.DAYS) {
            entry.refuse("period", "period " + period + " is no number of days; expected one as P10D");
        }
        return new Receipt(entry.text("how"), period, entry.time("cutOff"), entry.named("roll", Roll::of));
    }
}
