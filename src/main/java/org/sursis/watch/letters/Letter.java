package org.sursis.watch.letters;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sursis.alert.Channel;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;
import org.sursis.watch.Notes;

/**
 * A mail or short message that belongs to no alert.
 *
 * @param id the same for every copy; a letter is posted once, however often somebody posts it under this id
 * @param to over which channel, where, and in which language
 * @param facts what the words of this kind are filled in with; no secret, which is made when it is written, and no name of a person
 *     concerned
 * @param person whom it counts for, or null
 * @param notBefore it leaves then, or as soon after as it can
 * @param expiresAt from then on it is not tried any more
 */
public record Letter(
        UUID id,
        UUID organization,
        To to,
        Kind kind,
        Map<String, String> facts,
        UUID person,
        Instant createdAt,
        Instant notBefore,
        Instant expiresAt) {

    public Letter {
        facts = Map.copyOf(facts);
        if (!expiresAt.isAfter(notBefore)) {
            throw new IllegalArgumentException("a letter that may never leave");
        }
    }

    /** Where a letter goes; the address is one addr-spec, or a telephone in E.164. */
    public record To(Channel channel, String address, Language language) {

        /** To a mailbox. */
        public static To mail(String address, Language language) {
            return new To(Channel.EMAIL, address, language);
        }

        /** Every way to somebody, a mailbox first. */
        public static Stream<To> ways(Contact contact) {
            var mail = Optional.ofNullable(contact.email()).map(email -> mail(email, contact.language()));
            var sms = Optional.ofNullable(contact.phone()).map(phone -> new To(Channel.SMS, phone, contact.language()));
            return Stream.concat(mail.stream(), sms.stream());
        }
    }

    /** What letters there are. Each is put into words in {@code mail.note}, and in {@code sms.note} where it may be short. */
    public enum Kind {
        /** A link with which a member signs in. */
        SIGN_IN,
        /** Who works alone is to look a second time at what they did. */
        LOOK_AGAIN,
        /** One person alone made effective what waited for a second one. */
        BREAK_GLASS,
        /** That nobody can be reached for an order, or that somebody can again. */
        UNREACHED,
        /** Nobody hears of an order any more, because its last subscriber wants to be told no more. */
        LEFT_ALONE,
        /** A code that proves the address it is sent to. */
        VERIFICATION,
        /** A webhook does not take what it is given. */
        WEBHOOK;

        /** The public code, which stands in {@code X-Sursis-Kind}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is known of it after an attempt. */
    public Notes.Sent sent() {
        return new Notes.Sent(id, organization, kind.code(), to.channel(), to.address());
    }

    /**
     * A fact that the words of this kind need.
     *
     * @throws IllegalStateException when whoever posted the letter left it out: a bug
     */
    public String fact(String name) {
        var fact = facts.get(name);
        if (fact == null) {
            throw new IllegalStateException("a letter of kind " + kind.code() + " without " + name);
        }
        return fact;
    }
}
