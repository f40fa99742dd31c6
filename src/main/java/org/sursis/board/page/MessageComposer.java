package org.sursis.board.page;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.sursis.board.words.Phrases;
import org.sursis.watch.Actor;
import org.sursis.watch.Page;
import org.sursis.watch.ReadMessages;

/** Shows messages as their readers see them. */
@Singleton
class MessageComposer {
    private static final int STRETCH = 30;

    private final ReadMessages messages;
    private final Banners banners;

    MessageComposer(ReadMessages messages, Banners banners) {
        this.messages = messages;
        this.banners = banners;
    }

    /** A stretch of messages, newest first; {@code order} and {@code after} may be null. */
    Rows.Messages stretch(Actor who, UUID order, String after, Phrases phrases) {
        var page = messages.latest(who, order, new Page.Ask(after, STRETCH));
        return rows(phrases).rows(page, "/messages?" + (order == null ? "" : "order=" + order + "&"));
    }

    /** The HTML part of one message, if it has one. */
    Optional<String> html(Actor who, UUID delivery, Phrases phrases) {
        var message = messages.one(who, delivery);
        return Optional.ofNullable(message.shown().html())
                .map(html -> rows(phrases).shown(html, message));
    }

    private MessageRows rows(Phrases phrases) {
        return new MessageRows(phrases, banners.linksShown());
    }
}
