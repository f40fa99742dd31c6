package org.sursis.board.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.sursis.docket.Language;

/** One language, ready to speak. */
public record Tongue(
        Language language,
        BoardWords board,
        RowWords rows,
        RaceWords race,
        DocketWords docket,
        AnswerWords answer,
        EntryWords entry,
        FaultWords fault) {

    /** Dates and names in this language, as of now and in a zone. */
    public Phrases phrases(ZoneId zone, Instant now) {
        return new Phrases(this, zone, now);
    }

    /** What the language calls itself. */
    public String called(Language other) {
        return Locale.forLanguageTag(other.code()).getDisplayLanguage(Locale.forLanguageTag(language.code()));
    }
}
