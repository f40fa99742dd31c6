package org.sursis.notice.race;

import org.sursis.docket.Language;
import org.sursis.race.Reason;

/** One language's sentences for the reasons of an assessment. */
interface ReasonWords {

    static ReasonWords in(Language language) {
        return switch (language) {
            case EN -> new EnglishReasons();
            case FR -> new FrenchReasons();
            case ES -> new SpanishReasons();
        };
    }

    /** The sentence of a reason; its first letter may be small. */
    String say(Reason.Kind kind, Telling told);
}
