package org.sursis.mail.letter;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sursis.docket.Language;
import org.sursis.notice.PlainNotice;
import org.sursis.watch.Outgoing;
import org.sursis.watch.Sender;

/** Writes letters. The same message always becomes the same letter, byte for byte. */
@Singleton
public class Letters {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT);
    private static final Pattern NOT_FOR_FILE_NAMES = Pattern.compile("[^A-Za-z0-9-]+");
    private static final int LONGEST_IN_FILE_NAME = 60;

    private final Map<Language, MailWords> words;
    private final Function<MailView, TemplateInstance> text;
    private final Function<MailView, TemplateInstance> html;
    private final BulletinLetters bulletins;

    @Inject
    Letters(
            MailWords english,
            @Localized("fr") MailWords french,
            @Localized("es") MailWords spanish,
            BulletinLetters bulletins) {
        this(
                Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish),
                Layouts::text,
                Layouts::html,
                bulletins);
    }

    Letters(
            Map<Language, MailWords> words,
            Function<MailView, TemplateInstance> text,
            Function<MailView, TemplateInstance> html,
            BulletinLetters bulletins) {
        this.words = words.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, spoken -> ByHeart.of(MailWords.class, spoken.getValue())));
        this.text = text;
        this.html = html;
        this.bulletins = bulletins;
    }

    /** The letter that this message becomes, in the sender's name, as it leaves. */
    public byte[] write(Outgoing message, InternetAddress sender) {
        if (message.following() != null) {
            return bulletin(message, sender);
        }
        var mail = view(message);
        return new MailMessage(sender)
                .bytes(
                        message,
                        mail.language(),
                        mail.subject(),
                        text.apply(mail).render(),
                        html.apply(mail).render());
    }

    private byte[] bulletin(Outgoing message, InternetAddress sender) {
        var said = bulletins.say(message);
        return new MailMessage(sender)
                .bytes(message, said.view().language(), said.view().subject(), said.text(), said.html());
    }

    /** The letter where that one cannot be written. */
    public byte[] plain(Outgoing message, InternetAddress sender) {
        var notice = message.notice();
        var language = notice.language();
        return new MailMessage(sender)
                .plain(
                        message.delivery(),
                        message.following() == null ? null : message.following().unsubscribe(),
                        language.code(),
                        PlainNotice.line(language, notice.reference()),
                        PlainNotice.text(
                                language, notice.reference(), message.link().toString()));
    }

    /** A letter that was written, ready to be carried. */
    public static Letter letter(Outgoing message, InternetAddress sender, byte[] bytes) {
        return new Letter(sender.getAddress(), message.delivery().address(), name(message), bytes);
    }

    /** The same letter for somebody who looks at it on a page. */
    public Sender.Shown shown(Outgoing message) {
        if (message.following() != null) {
            var said = bulletins.say(message);
            return new Sender.Shown(said.view().subject(), said.text(), said.html());
        }
        var mail = view(message);
        return new Sender.Shown(
                mail.subject(), text.apply(mail).render(), html.apply(mail).render());
    }

    /** The message in words. */
    MailView view(Outgoing message) {
        var notice = message.notice();
        var delivery = message.delivery();
        var leaves = later(delivery.createdAt(), delivery.dueAt());
        var phrases = new Phrases(words.get(notice.language()), notice.language(), notice.zone(), leaves);
        return new Composer(notice, message.link(), phrases).mail();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String name(Outgoing message) {
        var delivery = message.delivery();
        var id = delivery.id().toString();
        var reference = NOT_FOR_FILE_NAMES.matcher(message.notice().reference()).replaceAll("-");
        return STAMP.format(delivery.createdAt().atOffset(ZoneOffset.UTC))
                + "-" + reference.substring(0, Math.min(reference.length(), LONGEST_IN_FILE_NAME))
                + "-" + id.substring(id.length() - 8);
    }
}
