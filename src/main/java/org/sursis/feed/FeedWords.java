package org.sursis.feed;

import java.time.LocalDate;
import org.sursis.docket.Language;
import org.sursis.notice.SpokenTime;
import org.sursis.watch.CalendarDate.Kind;

/**
 * What a calendar says. It lies with whoever runs the calendar program and is shown on locked screens: so a code, what kind of day it
 * is, and nothing else; no name, no country, not what the file is about.
 */
final class FeedWords {

    private FeedWords() {}

    /** What the calendar is called. */
    static String name(Language language) {
        return switch (language) {
            case EN -> "Case dates";
            case FR -> "Dates des dossiers";
            case ES -> "Fechas de los expedientes";
        };
    }

    /** What a date is called. */
    static String summary(String code, Kind kind, Language language) {
        return "[" + code + "] " + said(kind, language);
    }

    private static String said(Kind kind, Language language) {
        return switch (language) {
            case EN ->
                switch (kind) {
                    case REMOVAL -> "final day";
                    case GATE -> "last day of an option";
                    case SAFE -> "last safe day of a filing";
                };
            case FR ->
                switch (kind) {
                    case REMOVAL -> "jour final";
                    case GATE -> "dernier jour d'une possibilité";
                    case SAFE -> "dernier jour sûr d'une pièce";
                };
            case ES ->
                switch (kind) {
                    case REMOVAL -> "día final";
                    case GATE -> "último día de una posibilidad";
                    case SAFE -> "último día seguro de un trámite";
                };
        };
    }

    /** What stands in every entry: as of when it holds, and that it is no warning. */
    static String mind(LocalDate asOf, Language language) {
        var day = SpokenTime.dated(asOf, language);
        return switch (language) {
            case EN ->
                "As of " + day + " (UTC). Calendar programs look seldom: look at the service before you rely on a date."
                        + " No alarm comes from here. No legal advice.";
            case FR ->
                "Au " + day + " (UTC). Les calendriers se mettent rarement à jour : consultez le service avant de vous"
                        + " fier à une date. Aucune alerte ne vient d'ici. Ce n'est pas un avis juridique.";
            case ES ->
                "Al " + day + " (UTC). Los calendarios se actualizan pocas veces: consulte el servicio antes de fiarse"
                        + " de una fecha. De aquí no sale ninguna alarma. No es asesoramiento jurídico.";
        };
    }
}
