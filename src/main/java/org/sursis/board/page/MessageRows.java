package org.sursis.board.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sursis.board.words.Phrases;
import org.sursis.watch.Outbox;
import org.sursis.watch.Page;
import org.sursis.watch.ReadMessages.Message;

/**
 * Puts messages into words. The link in a message answers in its reader's name, so it is left out of what others see, unless
 * nobody can have received it anyway.
 */
record MessageRows(Phrases phrases, boolean linksShown) {
    /** What stands for a link that is not shown. */
    static final String NO_LINK = "[…]";

    private static final int LONGEST_FIRST_LINE = 160;

    Rows.Messages rows(Page<Message> messages, String address) {
        var older = messages.next() == null ? null : address + "after=" + messages.next();
        return new Rows.Messages(messages.items().stream().map(this::row).toList(), older);
    }

    private Rows.MessageRow row(Message message) {
        var told = message.told();
        var delivery = told.delivery();
        var words = phrases.words();
        return new Rows.MessageRow(
                message.shown().html() == null ? null : delivery.id().toString(),
                moment(told, Optional.ofNullable(told.sentAt()).orElse(delivery.createdAt())),
                told.notice().reference(),
                delivery.order() == null ? null : delivery.order().toString(),
                told.bulletin() == null
                        ? told.notice().reader()
                        : phrases.rows().subscriber(),
                delivery.address(),
                words.channel(delivery.channel()),
                words.state(told.state()),
                told.state().code(),
                subject(message),
                shown(message.shown().text(), message),
                linksShown ? message.links().get(0).getRawPath() : null,
                !linksShown,
                attempts(told));
    }

    private String subject(Message message) {
        var subject = message.shown().subject();
        if (subject != null) {
            return subject;
        }
        var text = message.without(message.shown().text(), "…");
        var first = text.lines().findFirst().orElse("");
        return first.length() <= LONGEST_FIRST_LINE ? first : first.substring(0, LONGEST_FIRST_LINE) + "…";
    }

    /** Text of a message as this visitor may see it. */
    String shown(String text, Message message) {
        return linksShown ? text : message.without(text, NO_LINK);
    }

    private List<String> attempts(Outbox.Told told) {
        return told.attempts().stream().map(a -> attempt(told, a)).toList();
    }

    private String attempt(Outbox.Told told, Outbox.Attempt attempt) {
        var result = attempt.result() == null ? "…" : phrases.words().state(attempt.result());
        var because = attempt.because() == null || attempt.because().isBlank() ? "" : " (" + attempt.because() + ")";
        return phrases.rows().attempt(attempt.number(), moment(told, attempt.startedAt()), result + because);
    }

    private String moment(Outbox.Told told, Instant at) {
        var zone = told.notice().zone();
        return zone.equals(phrases.zone())
                ? phrases.moment(at)
                : phrases.in(zone).momentIn(at);
    }
}
