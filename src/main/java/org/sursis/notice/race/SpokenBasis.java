package org.sursis.notice.race;

import org.sursis.docket.Estimate;
import org.sursis.docket.Language;
import org.sursis.notice.SpokenTime;
import org.sursis.race.forecast.Basis;

/** Where a forecast comes from, in a phrase that can stand beside it. */
public final class SpokenBasis {
    private final Basis basis;
    private final String source;
    private final Language language;

    private SpokenBasis(Basis basis, String source, Language language) {
        this.basis = basis;
        this.source = source;
        this.language = language;
    }

    /**
     * The phrase, which begins with a small letter and has no point at its end.
     *
     * @param source who published the range, or null where that is not known; other kinds do not name it
     */
    public static String of(Basis basis, String source, Language language) {
        var spoken = new SpokenBasis(basis, source, language);
        return switch (language) {
            case EN -> spoken.english();
            case FR -> spoken.french();
            case ES -> spoken.spanish();
        };
    }

    private String english() {
        return switch (basis.kind()) {
            case COMPLETE -> "complete" + day(" since ");
            case ESTIMATE -> "counsel's estimate " + range();
            case HISTORY ->
                basis.completed() + (basis.completed() == 1 ? " past case" : " past cases") + " of this organization"
                        + waiting(", ", " more still waiting or given up", " more still waiting or given up");
            case PUBLISHED -> "published range " + range() + source();
            case EXPECTED_DAY -> "counsel expects it" + day(" on ");
            case UNKNOWN -> "nobody has said how long this takes";
        };
    }

    private String french() {
        return switch (basis.kind()) {
            case COMPLETE -> "complet" + day(" depuis le ");
            case ESTIMATE -> "estimation du conseil : " + range();
            case HISTORY ->
                basis.completed() + (basis.completed() < 2 ? " cas passé" : " cas passés") + " de cette organisation"
                        + waiting(", plus ", " encore en attente ou abandonné", " encore en attente ou abandonnés");
            case PUBLISHED -> "fourchette publiée : " + range() + source();
            case EXPECTED_DAY -> "le conseil l'attend" + day(" le ");
            case UNKNOWN -> "personne n'a dit combien de temps cela prend";
        };
    }

    private String spanish() {
        return switch (basis.kind()) {
            case COMPLETE -> "completo" + day(" desde el ");
            case ESTIMATE -> "estimación del representante legal: " + range();
            case HISTORY ->
                basis.completed() + (basis.completed() == 1 ? " caso anterior" : " casos anteriores")
                        + " de esta organización"
                        + waiting(", y ", " más aún en espera o abandonado", " más aún en espera o abandonados");
            case PUBLISHED -> "plazo publicado: " + range() + source();
            case EXPECTED_DAY -> "según el representante legal se espera" + day(" el ");
            case UNKNOWN -> "nadie ha dicho cuánto tarda";
        };
    }

    private String day(String before) {
        return basis.day() == null ? "" : before + SpokenTime.dated(basis.day(), language);
    }

    /** {@code 15–25–45 business days}; a single number where all three are the same. */
    private String range() {
        Estimate range = basis.range();
        int last = range.pessimistic();
        var numbers = range.optimistic() == last ? "" + last : range.optimistic() + "–" + range.likely() + "–" + last;
        return numbers + " " + Amounts.businessDayOrDays(last, language);
    }

    private String waiting(String before, String one, String several) {
        if (basis.waiting() == 0) {
            return "";
        }
        return before + basis.waiting() + (basis.waiting() == 1 ? one : several);
    }

    private String source() {
        return source == null ? "" : " (" + source + ")";
    }
}
