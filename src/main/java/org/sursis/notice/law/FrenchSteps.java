package org.sursis.notice.law;

import org.sursis.calendar.Step;
import org.sursis.docket.Language;

/** Steps in French. */
final class FrenchSteps extends StepWords {
    static final StepWords WORDS = new FrenchSteps();

    private FrenchSteps() {
        super(Language.FR);
    }

    @Override
    String say(Step s) {
        return switch (s.kind()) {
            case DAY_ZERO -> "le " + day(s) + " est le jour 0 : le jour de l'événement ne compte pas.";
            case DAYS_LATER -> later(s);
            case MONTHS_LATER -> s.number() + " mois après le " + day(s) + " : le " + to(s) + ".";
            case YEARS_LATER -> many(s, "an", "ans") + " après le " + day(s) + " : le " + to(s) + ".";
            case END_OF_MONTH ->
                "ce mois n'a pas de jour " + s.number() + " : son dernier jour compte, le " + to(s) + ".";
            case NOT_COUNTED -> "le " + day(s) + " ne compte pas (" + what(s) + ").";
            case PAUSE -> pause(s);
            case MOVED ->
                "le " + day(s) + " est un jour férié (" + what(s) + ") : le dernier jour est reporté au " + to(s) + ".";
            case ORDINARY -> "le " + day(s) + " est un jour ordinaire : c'est le dernier jour.";
            case NOT_MOVED ->
                "le " + day(s) + " n'est pas un jour ordinaire (" + what(s) + "), et le texte ne reporte pas le dernier"
                        + " jour.";
            case AS_IT_FALLS -> "le " + day(s) + " reste tel quel : aucun jour férié ne le reporte.";
            case SAFE_BEFORE -> "par prudence, agir le dernier jour ouvrable qui précède : le " + to(s) + ".";
            case OTHER_READING -> "il existe une lecture plus favorable, à laquelle il ne faut pas se fier :";
            case ARGUABLE_AFTER -> "selon cette lecture, il serait encore temps le " + to(s) + ".";
            case PERHAPS ->
                "le " + day(s) + " est peut-être férié (" + what(s)
                        + "), ce qui n'est pas établi : il reste le jour sûr ;"
                        + " s'il l'est, il serait encore temps le " + to(s) + ".";
            case BUSINESS_DAYS_LATER ->
                many(s, "jour ouvrable", "jours ouvrables") + " après le " + day(s) + " : le " + to(s) + ".";
            case CLEAR_DAYS_BEFORE ->
                many(s, "jour franc", "jours francs") + " avant le " + day(s)
                        + ", sans compter ni l'un ni l'autre : au plus tard le " + to(s) + ".";
            case DAYS_BEFORE ->
                many(s, "jour", "jours") + " avant le " + day(s) + ", le dernier compris : le " + to(s) + ".";
            case BEGINS -> "le délai court à partir du " + dayOfTime(s) + " à " + hour(s) + ".";
            case FIRST_MOMENT ->
                "l'heure n'est pas connue : le délai court dès le premier instant du " + dayOfTime(s) + ".";
            case HOURS_ELAPSED ->
                many(s, "heure", "heures") + " se sont écoulées le " + dayOfTime(s) + " à " + hour(s) + ".";
            case SAME_CLOCK_TIME ->
                "l'heure change entre-temps : l'horloge montre de nouveau la même heure le " + dayOfTime(s) + " à "
                        + hour(s) + ". Le plus tôt des deux est sûr.";
            case STATED_HOUR -> "le texte fixe l'heure : le " + dayOfTime(s) + " à " + hour(s) + ".";
            case STANDARD_TIME -> "lue en heure normale, c'est " + hour(s) + " à l'horloge.";
            case AFTER_HOURS ->
                "l'envoi est arrivé après " + hour(s) + " le " + dayOfTime(s) + " : il compte pour le lendemain.";
            case BY_RULE ->
                "selon « " + s.what().in("fr") + " » (" + s.authority() + "), ce jour est le " + to(s) + ".";
            case LATER_OF -> "le plus tardif de ces jours compte : le " + to(s) + ".";
            case STRICTEST_REGISTRY ->
                "aucun greffe n'est indiqué : le jour sûr est le plus hâtif de tous les greffes ; là où les jours fériés"
                        + " d'un greffe le reportent, le " + to(s) + " reste défendable.";
        };
    }

    private String later(Step s) {
        return withGaps(s)
                ? "sans ces jours, " + many(s, "jour", "jours") + " à compter du " + day(s) + " mènent au " + to(s)
                        + "."
                : many(s, "jour", "jours") + " après le " + day(s) + " : le " + to(s) + ".";
    }

    private String pause(Step s) {
        return s.what() == null
                ? "le délai est suspendu du " + day(s) + " au " + to(s) + " inclusivement."
                : "du " + day(s) + " au " + to(s) + ", les jours ne comptent pas (" + what(s) + ").";
    }

    private static String many(Step s, String one, String several) {
        return s.number() + " " + (s.number() < 2 ? one : several);
    }

    @Override
    String doubt(boolean secondary) {
        return secondary
                ? "On ne connaît qu'une source secondaire pour cette règle (confiance C) : lire le texte lui-même avant de"
                        + " se fier à la date."
                : "Cette règle n'est pas vérifiée : lire le texte lui-même avant de se fier à la date.";
    }

    @Override
    String noAdvice() {
        return "Calcul et sources, et non un avis juridique.";
    }
}
