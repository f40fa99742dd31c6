package org.sursis.board.entry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.ZoneKnowledge;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;
import org.sursis.docket.Particulars;
import org.sursis.docket.Removal;
import org.sursis.law.FilingPlan;
import org.sursis.law.LawBook;
import org.sursis.law.RulePack;
import org.sursis.watch.RegisterOrder.Registration;
import org.sursis.watch.typed.Telephones;

/**
 * The order of the form, as far as it can be read.
 *
 * @param pack the law that was chosen, the first there is where none was
 * @param plan null where none was chosen
 * @param rows the filings, in the order of the registration
 * @param wrongs what could not be read
 */
record OrderTyped(
        RulePack pack, FilingPlan plan, List<FilingsTyped.Row> rows, Registration registration, List<Wrong> wrongs) {

    /** What is known beside the form: the law, telephones, and which day it is somewhere. */
    record Known(LawBook book, Telephones telephones, Function<ZoneId, LocalDate> today) {}

    static OrderTyped of(Reading typed, Known known, Language language) {
        var book = known.book();
        var pack = book.pack(typed.text("jurisdiction"))
                .orElseGet(() -> book.packs().get(0));
        var words = typed.words();
        var registry = typed.parsed(
                "registry", r -> Optional.of(r).filter(pack.registries()::containsKey), words.otherJurisdiction());
        var plan = typed.parsed("plan", pack::filingPlan, words.otherJurisdiction());
        var reference = typed.neededLine("reference", words.noReference());
        var kind = typed.code("kind");
        var zone = zone(typed, book, pack, registry);
        var today = known.today().apply(zone);
        var removal = removal(typed, zone, today);
        var people = new PeopleTyped(typed, known.telephones(), language);
        var rows = new FilingsTyped(typed, book, people.ofCounsel(), today).rows(plan);
        List<Contact> contacts = people.people();
        var registration = new Registration(
                new Particulars(reference == null ? "" : reference, pack.id(), registry, kind, false),
                removal,
                typed.on("chainConfirmed"),
                rows.stream().map(FilingsTyped.Row::filing).toList(),
                contacts);
        return new OrderTyped(pack, plan, rows, registration, typed.wrongs());
    }

    /** The one that was chosen, else that of the registry. */
    private static ZoneId zone(Reading typed, LawBook book, RulePack pack, String registry) {
        var chosen = typed.parsed(
                "removal.zone", ZoneKnowledge::region, typed.words().badChoice());
        return chosen == null ? book.zone(pack.id(), registry).orElseGet(pack::zone) : chosen;
    }

    private static Removal removal(Reading typed, ZoneId zone, LocalDate today) {
        var words = typed.words();
        var date = typed.day("removal.date");
        var time = typed.hour("removal.time");
        var source = typed.code("removal.source");
        var learnedOn = typed.day("removal.learnedOn");
        if (learnedOn != null && learnedOn.isAfter(today)) {
            typed.wrong("removal.learnedOn", words.inFuture());
        }
        if (typed.blank("removal.date") && !typed.blank("removal.time", "removal.source", "removal.learnedOn")) {
            typed.wrong("removal.date", words.dateNeeded());
        }
        if (date != null && time != null && CivilTime.skipped(date, time, zone)) {
            typed.wrong("removal.time", words.skippedHour());
            return null;
        }
        return date == null
                ? null
                : new Removal(date, time, zone, source == null ? "counsel" : source, learnedOn, null);
    }
}
