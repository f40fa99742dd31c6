package org.sursis.sms;

import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.sursis.docket.Language;
import org.sursis.watch.letters.Letter;

/** That a webhook does not take what it is given; which, and what of it, stands in the mail. */
@Singleton
class WebhookShort implements ShortWording {
    private final Map<Language, SmsWords> words;

    @Inject
    WebhookShort(SmsWords english, @Localized("fr") SmsWords french, @Localized("es") SmsWords spanish) {
        this.words = Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish);
    }

    @Override
    public Letter.Kind kind() {
        return Letter.Kind.WEBHOOK;
    }

    @Override
    public String of(Letter letter) {
        return words.get(letter.to().language()).webhook();
    }
}
