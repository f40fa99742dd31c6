package org.sursis.notice.race;

import java.util.List;
import org.sursis.docket.Filing;
import org.sursis.docket.Language;
import org.sursis.notice.KnownFiling;

/** What filings and targets are called within a sentence of one language. */
abstract class FilingNames {

    static FilingNames in(Language language) {
        return switch (language) {
            case EN -> EnglishNames.WORDS;
            case FR -> FrenchNames.WORDS;
            case ES -> SpanishNames.WORDS;
        };
    }

    /** A filing that is well known, with its article. */
    abstract Name known(KnownFiling filing);

    /** The removal, with its article. */
    abstract Name removal();

    /** What somebody typed, set off from our own words. */
    abstract String quoted(String typed);

    /** What may stand before the name of a well-known filing. */
    abstract List<String> articles();

    /**
     * What a filing is called: by the organization's own title first, then by ours where the code is well known.
     *
     * @param called the title; the code itself or null when it has none
     */
    final Name filing(String code, String called) {
        var known = KnownFiling.of(code).map(this::known);
        boolean untitled = called == null || called.equals(code);
        return known.filter(ours -> untitled || same(ours, called)).orElseGet(() -> typed(untitled ? code : called));
    }

    /** What a target is called; {@code called} as for a filing. */
    final Name goal(String key, String called) {
        return key.equals(Filing.REMOVAL) ? removal() : typed(called == null ? key : called);
    }

    final Name typed(String text) {
        return Name.typed(quoted(text));
    }

    /** A title that says what we would say ourselves needs no quotation marks. */
    private boolean same(Name ours, String called) {
        return articles().stream().anyMatch(a -> ours.said().equalsIgnoreCase(a + called));
    }

    /** What an office issues comes; what counsel makes or files is complete. */
    static boolean comes(KnownFiling filing) {
        return switch (filing) {
            case MARRIAGE_CERTIFICATE,
                    BIRTH_CERTIFICATE,
                    POLICE_CERTIFICATE,
                    TEMPORARY_RESIDENT_PERMIT,
                    PASSPORT,
                    TRAVEL_DOCUMENT,
                    TRANSLATION -> true;
            case SPOUSAL_SPONSORSHIP,
                    STAY_MOTION,
                    DEFERRAL_REQUEST,
                    H_AND_C_APPLICATION,
                    PRRA_APPLICATION,
                    JUDICIAL_REVIEW,
                    NOTICE_OF_APPEAL,
                    MEDICAL_EXAM,
                    BIOMETRICS,
                    PROOF_OF_SERVICE,
                    AFFIDAVIT -> false;
        };
    }
}
