package org.sursis.board.entry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sursis.board.door.Form;
import org.sursis.board.look.Frame;
import org.sursis.board.page.OrderRaces;
import org.sursis.board.page.Stored;
import org.sursis.board.words.Tongue;
import org.sursis.law.FilingPlan;
import org.sursis.watch.Actor;
import org.sursis.watch.Law;
import org.sursis.watch.ReadCase;
import org.sursis.watch.RegisterOrder;
import org.sursis.watch.typed.Telephones;

/** Reads the form, says what would come of it, and gives it back. Stores nothing. */
@Singleton
class EntryDesk {
    private static final String A_KEY = "[A-Za-z0-9-]{8,64}";

    private final RegisterOrder register;
    private final ReadCase cases;
    private final OrderRaces races;
    private final Law law;
    private final Telephones telephones;

    EntryDesk(RegisterOrder register, ReadCase cases, OrderRaces races, Law law, Telephones telephones) {
        this.register = register;
        this.cases = cases;
        this.races = races;
        this.law = law;
        this.telephones = telephones;
    }

    /**
     * A form on somebody's desk.
     *
     * @param signedIn whether there is a session to end
     */
    record Sheet(Actor who, boolean signedIn, Tongue tongue, Form form) {

        String key() {
            var key = form.field("key");
            return key.matches(A_KEY) ? key : UUID.randomUUID().toString();
        }
    }

    /** The order, as far as it can be read. */
    OrderTyped read(Sheet sheet) {
        var tongue = sheet.tongue();
        var known = new OrderTyped.Known(law.book(), telephones, cases::today);
        return OrderTyped.of(new Reading(sheet.form(), tongue.fault()), known, tongue.language());
    }

    /** Everything for which it would not be stored: what cannot be read first. */
    List<Wrong> wrongs(Sheet sheet, OrderTyped order) {
        return wrongs(sheet, order, register.draft(sheet.who(), order.registration()));
    }

    private static List<Wrong> wrongs(Sheet sheet, OrderTyped order, RegisterOrder.Draft draft) {
        var all = new ArrayList<>(order.wrongs());
        new Refused(order, sheet.tongue().fault())
                .of(draft.faults()).stream()
                        .filter(w -> order.wrongs().stream().noneMatch(w::goesWith))
                        .toList()
                        .forEach(all::add);
        return List.copyOf(all);
    }

    /** What would come of it. */
    private EntryPage.Outlook outlook(Sheet sheet, OrderTyped order, Fields fields) {
        var draft = register.draft(sheet.who(), order.registration());
        var tongue = sheet.tongue();
        var assessed = draft.assessed().orElse(null);
        var zone = order.registration().removal() == null
                ? order.pack().zone()
                : order.registration().removal().zone();
        var phrases = tongue.phrases(zone, cases.now());
        var missing = new ArrayList<>(fields.lines(wrongs(sheet, order, draft)));
        missing.addAll(new Gaps(order, phrases).of(assessed));
        var running = assessed == null ? null : races.running(assessed, phrases);
        var standing = running == null ? null : running.standing();
        var words = tongue.entry();
        return new EntryPage.Outlook(
                standing,
                running,
                List.copyOf(missing),
                words.said(standing == null ? words.notReckoned() : standing.word(), missing.size()));
    }

    /** The page, with what is wrong beside its fields. {@code already} is the address of the order that it has become, or null. */
    EntryPage page(Sheet sheet, OrderTyped order, List<Wrong> wrongs, String already) {
        var tongue = sheet.tongue();
        var fields = new Fields(sheet.form(), wrongs);
        var start = new StartFields(fields, law.book(), order.pack(), tongue);
        var known = start.start();
        var when = start.when();
        var filings = new FilingRows(fields, law.book(), tongue).of(order.plan(), room(sheet, order.plan()));
        var people = new EntryPage.People(
                new PeopleRows(fields, tongue).tiers(),
                !sheet.form().field("chainConfirmed").isBlank());
        return new EntryPage(
                Frame.of(tongue, tongue.entry().title(), sheet.signedIn()),
                tongue.entry(),
                tongue.race(),
                Stored.shelf(sheet.who()),
                sheet.form().fields().isEmpty(),
                already == null ? sheet.key() : UUID.randomUUID().toString(),
                fields.lines(wrongs),
                already,
                known,
                when,
                filings,
                people,
                outlook(sheet, order, fields));
    }

    private static int room(Sheet sheet, FilingPlan plan) {
        return FilingsTyped.room(new Reading(sheet.form(), sheet.tongue().fault()), plan);
    }
}
