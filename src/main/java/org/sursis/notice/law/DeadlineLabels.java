package org.sursis.notice.law;

import org.sursis.docket.Language;

/** What stands before the facts of a deadline where they are shown in a column. */
public record DeadlineLabels(
        String trigger,
        String safeDay,
        String arguable,
        String notBefore,
        String stays,
        String staysYes,
        String staysNo,
        String staysIfOnTime,
        String steps,
        String caveats,
        String authority,
        String inForce,
        String since,
        String confidence,
        String verified,
        String extension,
        String missed) {
    private static final DeadlineLabels EN = new DeadlineLabels(
            "Event",
            "Safe day",
            "Arguable day",
            "Not before",
            "Stays removal",
            "yes",
            "no",
            "only if on time",
            "Steps",
            "Mind",
            "Authority",
            "In force",
            "since",
            "Confidence",
            "Verified",
            "Extension",
            "If missed");
    private static final DeadlineLabels FR = new DeadlineLabels(
            "Événement",
            "Jour sûr",
            "Jour défendable",
            "Pas avant",
            "Sursis",
            "oui",
            "non",
            "seulement dans le délai",
            "Étapes",
            "Attention",
            "Texte",
            "En vigueur",
            "depuis le",
            "Confiance",
            "Vérifié",
            "Prorogation",
            "Si manqué");
    private static final DeadlineLabels ES = new DeadlineLabels(
            "Hecho",
            "Día seguro",
            "Día defendible",
            "No antes",
            "Suspende",
            "sí",
            "no",
            "solo dentro del plazo",
            "Pasos",
            "Atención",
            "Texto",
            "En vigor",
            "desde el",
            "Confianza",
            "Verificado",
            "Prórroga",
            "Si se pierde");

    /** The labels of a language. */
    public static DeadlineLabels in(Language language) {
        return switch (language) {
            case EN -> EN;
            case FR -> FR;
            case ES -> ES;
        };
    }

    /** The word for a public code of {@link org.sursis.law.StaysRemoval}. */
    public String staysRemoval(String code) {
        return switch (code) {
            case "yes" -> staysYes;
            case "no" -> staysNo;
            default -> staysIfOnTime;
        };
    }
}
