package org.sursis.notice.race;

import java.util.List;
import java.util.stream.Stream;
import org.sursis.docket.Language;
import org.sursis.race.Slack;
import org.sursis.race.Standing;

/** A standing and its changes in words, for a subject, the board and an alert. */
public final class StandingWords {

    private StandingWords() {}

    /**
     * The standing with what is left over, such as {@code at risk: 8 business days short}.
     *
     * @param slack of the binding filing, or null; only a race that is still open shows it
     */
    public static String line(Standing standing, Slack slack, Language language) {
        var word = word(standing, language);
        if (slack == null || !open(standing)) {
            return word;
        }
        var margin = new Margin(language, Margin.Form.BRIEF).of(slack);
        return word + (language == Language.FR ? " : " : ": ") + margin;
    }

    private static boolean open(Standing standing) {
        return switch (standing) {
            case CLEAR, TIGHT, AT_RISK -> true;
            case UNKNOWN, LOST, SETTLED, STAYED, CLOSED -> false;
        };
    }

    /** That a standing got worse. */
    public static String worse(Standing before, Standing now, Language language) {
        var from = word(before, language);
        var to = word(now, language);
        return switch (language) {
            case EN -> "The standing went from " + from + " to " + to + ".";
            case FR -> "La situation est passée de « " + from + " » à « " + to + " ».";
            case ES -> "La situación pasó de «" + from + "» a «" + to + "».";
        };
    }

    /** That a standing recovered. */
    public static String better(Standing before, Standing now, Language language) {
        var from = word(before, language);
        var to = word(now, language);
        return switch (language) {
            case EN -> "The standing recovered from " + from + " to " + to + ".";
            case FR -> "La situation s'est améliorée, de « " + from + " » à « " + to + " ».";
            case ES -> "La situación mejoró, de «" + from + "» a «" + to + "».";
        };
    }

    /**
     * That the path is lost, then counsel's own alternatives word for word, in counsel's order and under a line that says whose
     * they are.
     */
    public static List<String> lost(List<String> alternatives, Language language) {
        var head = List.of(lost(language), alternatives.isEmpty() ? none(language) : counselsOwn(language));
        return Stream.concat(head.stream(), alternatives.stream()).toList();
    }

    private static String lost(Language language) {
        return switch (language) {
            case EN -> "This path can no longer be met.";
            case FR -> "Cette voie ne peut plus aboutir à temps.";
            case ES -> "Esta vía ya no puede completarse a tiempo.";
        };
    }

    private static String counselsOwn(Language language) {
        return switch (language) {
            case EN -> "Alternatives that counsel listed, in counsel's own words:";
            case FR -> "Solutions de rechange inscrites par le conseil, dans ses propres mots :";
            case ES -> "Alternativas que anotó el representante legal, con sus propias palabras:";
        };
    }

    private static String none(Language language) {
        return switch (language) {
            case EN -> "Counsel has listed no alternatives.";
            case FR -> "Le conseil n'a inscrit aucune solution de rechange.";
            case ES -> "El representante legal no ha anotado ninguna alternativa.";
        };
    }

    /** The word alone; in French and Spanish it agrees with "situation". */
    public static String word(Standing standing, Language language) {
        return switch (language) {
            case EN -> english(standing);
            case FR -> french(standing);
            case ES -> spanish(standing);
        };
    }

    private static String english(Standing standing) {
        return switch (standing) {
            case UNKNOWN -> "unknown";
            case CLEAR -> "clear";
            case TIGHT -> "tight";
            case AT_RISK -> "at risk";
            case LOST -> "lost";
            case SETTLED -> "settled";
            case STAYED -> "stayed";
            case CLOSED -> "closed";
        };
    }

    private static String french(Standing standing) {
        return switch (standing) {
            case UNKNOWN -> "inconnue";
            case CLEAR -> "dans les temps";
            case TIGHT -> "serrée";
            case AT_RISK -> "compromise";
            case LOST -> "perdue";
            case SETTLED -> "réglée";
            case STAYED -> "sursis";
            case CLOSED -> "fermée";
        };
    }

    private static String spanish(Standing standing) {
        return switch (standing) {
            case UNKNOWN -> "desconocida";
            case CLEAR -> "a tiempo";
            case TIGHT -> "ajustada";
            case AT_RISK -> "en riesgo";
            case LOST -> "perdida";
            case SETTLED -> "resuelta";
            case STAYED -> "suspendida";
            case CLOSED -> "cerrada";
        };
    }
}
