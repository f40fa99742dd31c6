package org.sursis.notice.race;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sursis.calendar.CivilTime;
import org.sursis.docket.Language;
import org.sursis.law.GateTime;
import org.sursis.notice.SpokenTime;
import org.sursis.notice.law.LimitWords;

/** One gate of an order, told in one language: when it closes, what goes with it, and on what that rests. */
public final class SpokenClosing {
    private final GateTime gate;
    private final Language language;

    public SpokenClosing(GateTime gate, Language language) {
        this.gate = gate;
        this.language = language;
    }

    /** What it is called. */
    public String name() {
        return gate.names().in(language.code());
    }

    /** When it closes, and that this is after so long. */
    public String comes(String left) {
        return switch (language) {
            case EN -> brief() + ": closes in " + left;
            case FR -> brief() + " : se ferme dans " + left;
            case ES -> brief() + ": se cierra en " + left;
        };
    }

    /** That it has closed. */
    public String closed() {
        return switch (language) {
            case EN -> "Closed: " + name();
            case FR -> "Fermé : " + name();
            case ES -> "Cerrado: " + name();
        };
    }

    /** Its name and when it closes, in a few letters. */
    public String brief() {
        return switch (language) {
            case EN -> name() + " (until " + few() + ")";
            case FR -> name() + " (jusqu'au " + few() + ")";
            case ES -> name() + " (hasta el " + few() + ")";
        };
    }

    /** The last day or hour in full, with its zone. */
    public String until() {
        var moment = inFull() + " (" + gate.zone().getId() + ")";
        return switch (language) {
            case EN -> (gate.inHours() ? "Open until: " : "Last day: ") + moment;
            case FR -> (gate.inHours() ? "Ouvert jusqu'au : " : "Dernier jour : ") + moment;
            case ES -> (gate.inHours() ? "Abierto hasta el: " : "Último día: ") + moment;
        };
    }

    /** What stands below: what goes with it, and on what that rests. */
    public List<String> below() {
        var lines = new ArrayList<String>();
        lines.add(weight());
        if (gate.authority() != null) {
            lines.add(LimitWords.in(language).source(gate.authority().citation()));
        }
        if (!gate.own() && gate.confidence().doubtful()) {
            lines.add(LimitWords.in(language).doubtful());
        }
        return lines;
    }

    private String weight() {
        if (gate.own()) {
            return switch (language) {
                case EN -> "Counsel set this date.";
                case FR -> "Cette date a été fixée par le conseil.";
                case ES -> "Esta fecha la fijó el representante legal.";
            };
        }
        return gate.lost() ? gone() : practice();
    }

    private String gone() {
        return switch (language) {
            case EN -> "Once it has closed, this option is gone or harder.";
            case FR -> "Une fois ce moment passé, cette possibilité est perdue ou plus difficile.";
            case ES -> "Pasado este momento, esta posibilidad se pierde o se vuelve más difícil.";
        };
    }

    private String practice() {
        return switch (language) {
            case EN -> "It is good practice, not a limit of law.";
            case FR -> "C'est une bonne pratique, non un délai légal.";
            case ES -> "Es una buena práctica, no un plazo legal.";
        };
    }

    /** That no filing of the order is meant to beat it. */
    public static String aimless(Language language) {
        return switch (language) {
            case EN -> "No filing of this order aims at it.";
            case FR -> "Aucune démarche de ce dossier ne le vise.";
            case ES -> "Ningún trámite de este expediente apunta a él.";
        };
    }

    /** The gates that are still open, each with its end, in one sentence that advises nothing. */
    public static String stillOpen(List<GateTime> gates, Language language) {
        var list =
                gates.stream().map(g -> new SpokenClosing(g, language).brief()).collect(Collectors.joining("; "));
        return switch (language) {
            case EN -> "Still open: " + list + ".";
            case FR -> "Encore ouvert : " + list + ".";
            case ES -> "Aún abierto: " + list + ".";
        };
    }

    private String few() {
        return SpokenTime.brief(gate.day(), language) + hour();
    }

    private String inFull() {
        return SpokenTime.full(gate.day(), language) + hour();
    }

    private String hour() {
        if (!gate.inHours()) {
            return "";
        }
        return ", " + SpokenTime.hour(CivilTime.shown(gate.at(), gate.zone()).toLocalTime(), language);
    }
}
