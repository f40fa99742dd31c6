package org.sursis.sms;

import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.sursis.docket.Language;
import org.sursis.watch.Links;
import org.sursis.watch.letters.Letter;

/** The code that proves a telephone. */
@Singleton
class VerificationShort implements ShortWording {
    private final Map<Language, SmsWords> words;
    private final Links links;

    @Inject
    VerificationShort(
            SmsWords english, @Localized("fr") SmsWords french, @Localized("es") SmsWords spanish, Links links) {
        this.words = Map.of(Language.EN, english, Language.FR, french, Language.ES, spanish);
        this.links = links;
    }

    @Override
    public Letter.Kind kind() {
        return Letter.Kind.VERIFICATION;
    }

    @Override
    public String of(Letter letter) {
        var digits = links.digits(Links.Use.VERIFICATION, letter.id());
        return words.get(letter.to().language()).verification(digits);
    }
}
