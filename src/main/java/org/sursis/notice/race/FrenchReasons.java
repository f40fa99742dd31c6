package org.sursis.notice.race;

import org.sursis.race.Reason;

/** Reasons in French. */
final class FrenchReasons implements ReasonWords {

    @Override
    public String say(Reason.Kind kind, Telling t) {
        return switch (kind) {
            case GOAL_PASSED -> filing(t) + " n'est pas " + complete(t.filing()) + "; " + last(t, "était") + ".";
            case PATH_LOST ->
                "même par la voie rapide (" + t.lost() + "), " + filing(t) + " "
                        + (t.filing().comes() ? "n'arrive" : "n'est " + complete(t.filing())) + " "
                        + (t.day() == null ? "qu'" : "que ") + when(t) + "; " + last(t, "est") + ".";
            case CHAIN_UNCONFIRMED -> "le conseil n'a pas confirmé qu'il ne manque aucun élément.";
            case NO_FILINGS -> "il n'y a aucun élément, ou tous ont été abandonnés : rien ne peut être calculé.";
            case NO_GOAL -> filing(t) + " vise " + other(t) + ", dont le jour n'est pas connu.";
            case NO_BASIS -> "personne n'a dit combien de temps prend " + filing(t) + ".";
            case EXPECTED_DAY_PASSED ->
                filing(t) + " était " + t.filing().agreed("attendu", "attendue") + " le " + t.day()
                        + "; ce jour est passé et on ne sait rien de plus.";
            case EXPECTED_DAY_ONLY ->
                filing(t) + " est " + t.filing().agreed("attendu", "attendue") + " le " + t.day()
                        + "; personne n'a dit combien de temps il faut une fois que ce qui est exigé est complet.";
            case OUTSIDE_COVERAGE ->
                "rien ne peut être calculé pour " + filing(t) + " : le calendrier " + other(t) + " devrait couvrir le "
                        + t.day() + " et " + (t.ends() ? "se termine" : "commence") + " le " + t.latest() + ".";
            case REQUIREMENT_MISSING -> filing(t) + " exige " + other(t) + ", qui ne figure pas au dossier.";
            case CIRCLE ->
                filing(t) + " fait partie d'éléments qui s'exigent les uns les autres en cercle, ou en dépend.";
            case PACE -> pace(t);
            case ALL_COMPLETE -> "tous les éléments sont complets.";
            case COMPLETE_TOO_LATE ->
                filing(t) + " n'a été " + complete(t.filing()) + " que le " + t.day() + ", trop tard : "
                        + last(t, "était") + ".";
            case REQUIREMENT_ABANDONED ->
                filing(t) + " exige encore " + other(t) + ", qui a été "
                        + t.other().agreed("abandonné", "abandonnée") + ".";
            case BEGUN_EARLY ->
                filing(t) + " a déjà commencé, mais exige " + other(t) + ", qui n'est pas " + complete(t.other())
                        + " : la fin ne vient pas plus tôt.";
            case START_UNKNOWN ->
                filing(t) + " est en attente, et personne n'a noté depuis quand : le calcul part d'aujourd'hui.";
        };
    }

    private static String pace(Telling t) {
        return "au rythme actuel, " + filing(t) + " "
                + (t.filing().comes() ? "arrive" : "est " + complete(t.filing())) + " " + when(t) + " (" + t.planning()
                + "); le dernier jour utile " + (t.past() ? "était" : "est") + " le " + t.latest() + " : " + t.margin()
                + ".";
    }

    private static String when(Telling t) {
        return t.day() == null ? "au-delà de ce qui peut être prévu" : "le " + t.day();
    }

    private static String last(Telling t, String verb) {
        return t.removal()
                ? "le dernier jour avant le renvoi " + verb + " le " + t.latest()
                : "le dernier jour utile " + verb + " le " + t.latest() + " (" + other(t) + ")";
    }

    private static String complete(Name name) {
        return name.agreed("complet", "complète");
    }

    private static String filing(Telling t) {
        return t.filing().said();
    }

    private static String other(Telling t) {
        return t.other().said();
    }
}
