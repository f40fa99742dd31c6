package org.sursis.notice.law;

import org.sursis.calendar.Step;
import org.sursis.docket.Language;

/** Steps in Spanish. */
final class SpanishSteps extends StepWords {
    static final StepWords WORDS = new SpanishSteps();

    private SpanishSteps() {
        super(Language.ES);
    }

    @Override
    String say(Step s) {
        return switch (s.kind()) {
            case DAY_ZERO -> "el " + day(s) + " es el día 0: el día del hecho no se cuenta.";
            case DAYS_LATER -> later(s);
            case MONTHS_LATER -> many(s, "mes", "meses") + " después del " + day(s) + ": el " + to(s) + ".";
            case YEARS_LATER -> many(s, "año", "años") + " después del " + day(s) + ": el " + to(s) + ".";
            case END_OF_MONTH -> "ese mes no tiene día " + s.number() + ": cuenta su último día, el " + to(s) + ".";
            case NOT_COUNTED -> "el " + day(s) + " no se cuenta (" + what(s) + ").";
            case PAUSE -> pause(s);
            case MOVED -> "el " + day(s) + " es feriado (" + what(s) + "): el último día pasa al " + to(s) + ".";
            case ORDINARY -> "el " + day(s) + " es un día ordinario: es el último día.";
            case NOT_MOVED ->
                "el " + day(s) + " no es un día ordinario (" + what(s) + "), y el texto no traslada el último día.";
            case AS_IT_FALLS -> "el " + day(s) + " queda como cae: ningún feriado lo traslada.";
            case SAFE_BEFORE -> "para estar seguro, actúe el último día hábil anterior: el " + to(s) + ".";
            case OTHER_READING -> "hay una lectura más favorable, en la que nadie debe confiar:";
            case ARGUABLE_AFTER -> "según esa lectura, aún se podría hacer el " + to(s) + ".";
            case PERHAPS ->
                "el " + day(s) + " quizá sea feriado (" + what(s) + "), lo que no está resuelto: sigue siendo el día"
                        + " seguro; si lo es, aún se está a tiempo el " + to(s) + ".";
            case BUSINESS_DAYS_LATER ->
                many(s, "día hábil", "días hábiles") + " después del " + day(s) + ": el " + to(s) + ".";
            case CLEAR_DAYS_BEFORE ->
                many(s, "día completo", "días completos") + " antes del " + day(s)
                        + ", sin contar ninguno de los extremos: a más tardar el " + to(s) + ".";
            case DAYS_BEFORE ->
                many(s, "día", "días") + " antes del " + day(s) + ", contando el último: el " + to(s) + ".";
            case BEGINS -> "el plazo corre desde el " + dayOfTime(s) + " a las " + hour(s) + ".";
            case FIRST_MOMENT ->
                "no se conoce la hora: el plazo corre desde el primer momento del " + dayOfTime(s) + ".";
            case HOURS_ELAPSED ->
                many(s, "hora", "horas") + " han pasado el " + dayOfTime(s) + " a las " + hour(s) + ".";
            case SAME_CLOCK_TIME ->
                "los relojes cambian entretanto: vuelven a marcar la misma hora el " + dayOfTime(s) + " a las "
                        + hour(s) + ". La anterior de las dos es la segura.";
            case STATED_HOUR -> "el texto fija la hora: el " + dayOfTime(s) + " a las " + hour(s) + ".";
            case STANDARD_TIME -> "leída como hora estándar, son las " + hour(s) + " en el reloj.";
            case AFTER_HOURS ->
                "llegó después de las " + hour(s) + " del " + dayOfTime(s) + ": cuenta como el día siguiente.";
            case BY_RULE -> "según «" + s.what().in("es") + "» (" + s.authority() + "), ese día es el " + to(s) + ".";
            case LATER_OF -> "cuenta el más tardío de esos días: el " + to(s) + ".";
            case STRICTEST_REGISTRY ->
                "no se indicó ninguna secretaría: el día seguro es el más temprano de todas; donde los feriados de una lo"
                        + " trasladan, el " + to(s) + " aún es defendible.";
        };
    }

    private String later(Step s) {
        return withGaps(s)
                ? "sin esos días, " + many(s, "día", "días") + " desde el " + day(s) + " llevan al " + to(s) + "."
                : many(s, "día", "días") + " después del " + day(s) + ": el " + to(s) + ".";
    }

    private String pause(Step s) {
        return s.what() == null
                ? "el plazo queda suspendido del " + day(s) + " al " + to(s) + ", ambos incluidos."
                : "del " + day(s) + " al " + to(s) + " los días no se cuentan (" + what(s) + ").";
    }

    private static String many(Step s, String one, String several) {
        return s.number() + " " + (s.number() == 1 ? one : several);
    }

    @Override
    String doubt(boolean secondary) {
        return secondary
                ? "Solo se conoce una fuente secundaria de esta regla (confianza C): lea el texto mismo antes de confiar en"
                        + " la fecha."
                : "Esta regla no está verificada: lea el texto mismo antes de confiar en la fecha.";
    }

    @Override
    String noAdvice() {
        return "Cálculo y fuentes, no asesoramiento jurídico.";
    }
}
