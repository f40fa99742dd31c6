package org.sursis.board.entry;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.sursis.board.entry.Select.Choice;
import org.sursis.board.entry.Select.Group;
import org.sursis.board.words.EntryWords;
import org.sursis.board.words.Tongue;
import org.sursis.law.LawBook;
import org.sursis.law.RulePack;

/**
 * What an order is known by, and its removal.
 *
 * @param pack the law that holds for it
 */
record StartFields(Fields fields, LawBook book, RulePack pack, Tongue tongue) {

    EntryPage.Start start() {
        var words = words();
        return new EntryPage.Start(
                fields.text("reference", words.reference(), words.referenceHow()),
                jurisdiction(),
                registry(),
                plan(),
                fields.text("kind", tongue.rows().kind(), words.kindHow()));
    }

    EntryPage.When when() {
        var words = words();
        return new EntryPage.When(
                fields.day("removal.date", words.date()),
                fields.of("removal.time", words.time(), "time", words.timeHow()),
                zone(),
                fields.text("removal.source", tongue.rows().dateSource(), words.sourceHow()),
                fields.day("removal.learnedOn", tongue.rows().learnedOn()));
    }

    private EntryWords words() {
        return tongue.entry();
    }

    private String name(RulePack one) {
        return one.names().in(tongue.language().code());
    }

    private Select jurisdiction() {
        var choices = book.packs().stream()
                .map(p -> new Choice(p.id(), name(p), p.id().equals(pack.id())))
                .toList();
        return fields.few("jurisdiction", tongue.rows().jurisdiction(), choices);
    }

    private Select registry() {
        var none = new Group(null, List.of(fields.choice("registry", "", words().noRegistry())));
        var groups = book.packs().stream()
                .filter(p -> !p.registries().isEmpty())
                .map(p -> new Group(
                        name(p),
                        p.registries().keySet().stream()
                                .map(r -> fields.choice("registry", r, r))
                                .toList()));
        return fields.grouped("registry", tongue.rows().registry(), Stream.concat(Stream.of(none), groups));
    }

    private Select plan() {
        var none = new Group(null, List.of(fields.choice("plan", "", words().noPlan())));
        var groups = book.packs().stream()
                .filter(p -> !p.filingPlans().isEmpty())
                .map(p -> new Group(
                        name(p),
                        p.filingPlans().stream()
                                .map(plan -> fields.choice(
                                        "plan",
                                        plan.id(),
                                        plan.names().in(tongue.language().code())))
                                .toList()));
        return fields.grouped("plan", words().plan(), Stream.concat(Stream.of(none), groups));
    }

    private Select zone() {
        var name = "removal.zone";
        var all = book.packs().stream()
                .flatMap(p -> Stream.concat(Stream.of(p.zone()), p.registries().values().stream()))
                .map(ZoneId::getId);
        var typed = fields.form().field(name);
        var zones = Stream.concat(all, Stream.of(typed))
                .filter(id -> !id.isBlank())
                .distinct()
                .sorted()
                .map(id -> fields.choice(name, id, id));
        var usual = fields.choice(name, "", words().zoneOfRegistry());
        return fields.few(
                name, words().zone(), Stream.concat(Stream.of(usual), zones).toList());
    }
}
