package org.sursis.board.entry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sursis.board.entry.EntryPage.PersonFields;
import org.sursis.board.entry.Select.Choice;
import org.sursis.board.words.Phrases;
import org.sursis.board.words.Tongue;
import org.sursis.docket.Language;

/** The fields of the people. */
record PeopleRows(Fields fields, Tongue tongue) {

    List<PersonFields> tiers() {
        return IntStream.rangeClosed(1, PeopleTyped.TIERS).mapToObj(this::tier).toList();
    }

    private PersonFields tier(int tier) {
        var at = PeopleTyped.prefix(tier);
        var words = tongue.entry();
        var legend = tongue.rows().tierLabel() + " " + tongue.docket().tier(tier);
        fields.heading(at, legend);
        return new PersonFields(
                legend,
                fields.text(at + "name", words.name(), null),
                fields.of(at + "email", words.email(), "email", null),
                fields.of(at + "phone", words.phone(), "tel", words.phoneHow()),
                language(at + "language"));
    }

    private Select language(String name) {
        var said = Language.of(fields.form().field(name)).orElse(tongue.language());
        var choices = Arrays.stream(Language.values())
                .map(l -> new Choice(l.code(), Phrases.capital(tongue.called(l)), l == said))
                .toList();
        return fields.few(name, tongue.rows().speaks(), choices);
    }
}
