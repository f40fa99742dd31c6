package org.sursis.board.words;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import org.sursis.docket.Language;

/** The languages that the pages speak. */
@Singleton
public class Tongues {
    private static final int LONGEST_WISH = 500;

    private final Map<Language, Tongue> all;

    Tongues() {
        var known = new EnumMap<Language, Tongue>(Language.class);
        for (var language : Language.values()) {
            var locale = Localized.Literal.of(language.code());
            known.put(
                    language,
                    new Tongue(
                            language,
                            MessageBundles.get(BoardWords.class, locale),
                            MessageBundles.get(RowWords.class, locale),
                            MessageBundles.get(RaceWords.class, locale),
                            MessageBundles.get(DocketWords.class, locale),
                            MessageBundles.get(AnswerWords.class, locale),
                            MessageBundles.get(EntryWords.class, locale),
                            MessageBundles.get(FaultWords.class, locale)));
        }
        all = Map.copyOf(known);
    }

    /** Speaks this language. */
    public Tongue in(Language language) {
        return all.get(language);
    }

    /** Speaks the first language of an {@code Accept-Language} header that we know, else English. */
    public Tongue wished(String acceptLanguage) {
        return in(ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> Language.of(range.getRange().split("-", 2)[0]))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN));
    }

    private static List<LanguageRange> ranges(String header) {
        if (header == null || header.length() > LONGEST_WISH) {
            return List.of();
        }
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException notAWish) {
            return List.of();
        }
    }
}
