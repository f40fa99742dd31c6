package org.sursis.notice.law;

import org.sursis.docket.Language;

/** Deadlines in French, as written in Quebec. */
final class FrenchLimits extends LimitWords {
    static final LimitWords WORDS = new FrenchLimits();

    private FrenchLimits() {}

    @Override
    Language language() {
        return Language.FR;
    }

    @Override
    public String labelled(String name, String told) {
        return name + " : " + told;
    }

    @Override
    public String safe(String day) {
        return "dernier jour sûr le " + day;
    }

    @Override
    public String safeUntil(String moment) {
        return "sûr jusqu'au " + moment;
    }

    @Override
    public String orArguably(String safe, String latest) {
        return safe + " (dernier jour défendable : " + latest + ")";
    }

    @Override
    public String left(String name, String left) {
        return name + " : dans " + left;
    }

    @Override
    public String safeInFull(String day) {
        return "Dernier jour sûr : " + day;
    }

    @Override
    public String safeUntilInFull(String moment) {
        return "Sûr jusqu'à : " + moment;
    }

    @Override
    public String arguableInFull(String latest) {
        return "Dernier jour défendable : " + latest + ". Nul ne devrait s'y fier.";
    }

    @Override
    public String source(String citation) {
        return "Source : " + citation + ".";
    }

    @Override
    public String doubtful() {
        return "Cette source n'est pas confirmée : vérifiez-la avant de vous fier à la date.";
    }

    @Override
    public String fresh(String name) {
        return "Nouveau délai : " + name;
    }

    @Override
    public String earlier(String name) {
        return "Délai DEVANCÉ : " + name;
    }

    @Override
    public String later(String name) {
        return "Délai reporté : " + name;
    }

    @Override
    public String again(String name) {
        return "Le délai court de nouveau jusqu'à la même date : " + name;
    }

    @Override
    public String stopped(String name) {
        return "Délai suspendu : " + name;
    }

    @Override
    public String unknown(String name) {
        return "Délai impossible à calculer : " + name;
    }

    @Override
    public String gone(String name) {
        return "Délai tombé : " + name;
    }

    @Override
    public String insteadOf(String now, String before) {
        return now + ", auparavant le " + before;
    }

    @Override
    public String stoodStill(String since, int daysLeft) {
        return "Le délai est suspendu depuis le " + since + "; selon la lecture la plus stricte, il reste "
                + (daysLeft <= 1 ? daysLeft + " jour" : daysLeft + " jours")
                + " à courir. Aucun rappel ne viendra avant qu'il reprenne.";
    }

    @Override
    public String because(String why) {
        return "Le calcul s'est arrêté (en anglais) : " + why
                + ". Calculez-le à la main dès aujourd'hui; aucun rappel ne viendra.";
    }

    @Override
    public String goneSo() {
        return "Rien de ce qui est inscrit ne le fait plus courir. Aucun rappel ne viendra à son sujet.";
    }

    @Override
    public String over(String name) {
        return "Le dernier jour sûr est passé : " + name;
    }

    @Override
    public String stillArguable(String latest) {
        return "Selon la lecture la plus favorable, il est encore temps jusqu'au " + latest
                + ". Agissez aujourd'hui même.";
    }

    @Override
    public String consequence(String missed) {
        return "Conséquence : " + missed + ".";
    }

    @Override
    public String come(String since, String missed) {
        return "En vigueur depuis le " + since + ", selon la lecture la plus stricte : " + missed + ".";
    }

    @Override
    String recorded(String event) {
        return "inscrit au dossier : " + event;
    }

    @Override
    String corrected(String event) {
        return "retiré ou corrigé : " + event;
    }

    @Override
    String amended() {
        return "le greffe, le fuseau ou le ressort de la mesure a changé";
    }

    @Override
    String rules(String from, String to) {
        if (to == null) {
            return "la règle a quitté le recueil (" + from + ")";
        }
        return from == null
                ? "le recueil de règles a changé (" + to + ")"
                : "le recueil de règles a changé, de " + from + " à " + to;
    }

    @Override
    String calendar() {
        return "un calendrier de jours fériés ou les données de fuseaux horaires ont changé";
    }
}
