package org.sursis.sms;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sursis.alert.Channel;
import org.sursis.watch.Outcome;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.LetterSender;

/** Puts letters into short messages. */
@Singleton
class LetterSms implements LetterSender {
    private final Map<Letter.Kind, ShortWording> wordings = new EnumMap<>(Letter.Kind.class);
    private final NoteSms post;

    @Inject
    LetterSms(@All List<ShortWording> wordings, NoteSms post) {
        wordings.forEach(wording -> this.wordings.put(wording.kind(), wording));
        this.post = post;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Outcome send(Letter letter, Instant now) {
        var wording = wordings.get(letter.kind());
        if (wording == null) {
            return new Outcome.Refused("this kind of letter has no words as a short message", true);
        }
        var name = SmsSender.name(letter.createdAt(), letter.kind().code(), letter.id());
        return post.carry(new ShortMessage(letter.id(), letter.to().address(), wording.of(letter), name), now);
    }
}
