package org.sursis.board.entry;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;
import org.sursis.docket.Mailbox;
import org.sursis.watch.typed.Telephones;

/**
 * The people of the form, one for each tier.
 *
 * @param usual the language of whoever said none
 */
record PeopleTyped(Reading typed, Telephones telephones, Language usual) {
    static final int TIERS = 3;

    static String prefix(int tier) {
        return "c" + tier + ".";
    }

    List<Contact> people() {
        return IntStream.rangeClosed(1, TIERS)
                .mapToObj(this::person)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The language of counsel, in which titles are written. */
    Language ofCounsel() {
        var said = Language.of(typed.text(prefix(1) + "language"));
        return said.orElse(usual);
    }

    private Contact person(int tier) {
        var at = prefix(tier);
        if (typed.blank(at + "name", at + "email", at + "phone")) {
            return null;
        }
        var words = typed.words();
        var name = typed.neededLine(at + "name", words.noName());
        var email = typed.parsed(at + "email", Mailbox::of, words.badMail());
        var phone = typed.parsed(at + "phone", telephones::dialled, words.badPhone());
        var language = typed.parsed(at + "language", Language::of, words.badChoice());
        if (typed.blank(at + "email", at + "phone")) {
            typed.wrong(at + "email", words.mailOrPhone());
        }
        return new Contact(
                UUID.randomUUID(),
                tier,
                name == null ? "" : name,
                email,
                phone,
                language == null ? usual : language,
                null);
    }
}
