package org.sursis.notice.race;

import org.sursis.race.Reason;

/** Reasons in Spanish. */
final class SpanishReasons implements ReasonWords {

    @Override
    public String say(Reason.Kind kind, Telling t) {
        return switch (kind) {
            case GOAL_PASSED -> filing(t) + " no está " + complete(t.filing()) + "; " + last(t, "fue") + ".";
            case PATH_LOST ->
                "incluso por la vía rápida (" + t.lost() + "), " + filing(t) + " solo " + arrives(t) + "; "
                        + last(t, "es") + ".";
            case CHAIN_UNCONFIRMED -> "el representante legal no ha confirmado que no falte ningún trámite.";
            case NO_FILINGS -> "no hay ningún trámite, o todos se abandonaron: no puede calcularse nada.";
            case NO_GOAL -> filing(t) + " apunta a " + other(t) + ", cuyo día no se conoce.";
            case NO_BASIS -> "nadie ha dicho cuánto tarda " + filing(t) + ".";
            case EXPECTED_DAY_PASSED ->
                filing(t) + " se esperaba el " + t.day() + "; ese día pasó y no se sabe nada más.";
            case EXPECTED_DAY_ONLY ->
                filing(t) + " se espera el " + t.day()
                        + "; nadie ha dicho cuánto tarda una vez que lo que requiere está" + " completo.";
            case OUTSIDE_COVERAGE ->
                "no puede calcularse nada para " + filing(t) + ": el calendario " + other(t) + " debería abarcar el "
                        + t.day() + " y " + (t.ends() ? "termina" : "empieza") + " el " + t.latest() + ".";
            case REQUIREMENT_MISSING -> filing(t) + " requiere " + other(t) + ", que no figura en el expediente.";
            case CIRCLE ->
                filing(t) + " forma parte de trámites que se requieren unos a otros en círculo, o depende de ellos.";
            case PACE -> pace(t);
            case ALL_COMPLETE -> "todos los trámites están completos.";
            case COMPLETE_TOO_LATE ->
                filing(t) + " no quedó " + complete(t.filing()) + " hasta el " + t.day() + ", demasiado tarde: "
                        + last(t, "fue") + ".";
            case REQUIREMENT_ABANDONED -> filing(t) + " aún requiere " + other(t) + ", que se abandonó.";
            case BEGUN_EARLY ->
                filing(t) + " ya empezó, pero requiere " + other(t) + ", que no está " + complete(t.other())
                        + ": no termina antes.";
            case START_UNKNOWN -> filing(t) + " está en espera y nadie anotó desde cuándo: el cálculo parte de hoy.";
        };
    }

    private static String pace(Telling t) {
        return "al ritmo actual, " + filing(t) + " " + arrives(t) + " (" + t.planning() + "); el último día en que aún "
                + (t.past() ? "servía fue" : "sirve es") + " el " + t.latest() + ": " + t.margin() + ".";
    }

    private static String arrives(Telling t) {
        return (t.filing().comes() ? "llega " : "queda " + complete(t.filing()) + " ")
                + (t.day() == null ? "más allá de lo que puede preverse" : "el " + t.day());
    }

    private static String last(Telling t, String verb) {
        return t.removal()
                ? "el último día antes de la expulsión " + verb + " el " + t.latest()
                : "el último día a tiempo " + verb + " el " + t.latest() + " (" + other(t) + ")";
    }

    private static String complete(Name name) {
        return name.agreed("completo", "completa");
    }

    private static String filing(Telling t) {
        return t.filing().said();
    }

    private static String other(Telling t) {
        return t.other().said();
    }
}
