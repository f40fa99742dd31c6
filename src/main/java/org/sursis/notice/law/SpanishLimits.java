package org.sursis.notice.law;

import org.sursis.docket.Language;

/** Deadlines in Spanish. */
final class SpanishLimits extends LimitWords {
    static final LimitWords WORDS = new SpanishLimits();

    private SpanishLimits() {}

    @Override
    Language language() {
        return Language.ES;
    }

    @Override
    public String labelled(String name, String told) {
        return name + ": " + told;
    }

    @Override
    public String safe(String day) {
        return "último día seguro, " + day;
    }

    @Override
    public String safeUntil(String moment) {
        return "seguro hasta " + moment;
    }

    @Override
    public String orArguably(String safe, String latest) {
        return safe + " (último día defendible, " + latest + ")";
    }

    @Override
    public String left(String name, String left) {
        return name + ": en " + left;
    }

    @Override
    public String safeInFull(String day) {
        return "Último día seguro: " + day;
    }

    @Override
    public String safeUntilInFull(String moment) {
        return "Seguro hasta: " + moment;
    }

    @Override
    public String arguableInFull(String latest) {
        return "Último día defendible: " + latest + ". Nadie debería confiar en él.";
    }

    @Override
    public String source(String citation) {
        return "Fuente: " + citation + ".";
    }

    @Override
    public String doubtful() {
        return "Esta fuente no está confirmada: verifíquela antes de confiar en la fecha.";
    }

    @Override
    public String fresh(String name) {
        return "Nuevo plazo: " + name;
    }

    @Override
    public String earlier(String name) {
        return "Plazo ADELANTADO: " + name;
    }

    @Override
    public String later(String name) {
        return "Plazo aplazado: " + name;
    }

    @Override
    public String again(String name) {
        return "El plazo corre de nuevo hasta la misma fecha: " + name;
    }

    @Override
    public String stopped(String name) {
        return "Plazo suspendido: " + name;
    }

    @Override
    public String unknown(String name) {
        return "Plazo imposible de calcular: " + name;
    }

    @Override
    public String gone(String name) {
        return "Plazo sin efecto: " + name;
    }

    @Override
    public String insteadOf(String now, String before) {
        return now + ", antes " + before;
    }

    @Override
    public String stoodStill(String since, int daysLeft) {
        return "El plazo está suspendido desde el " + since + "; según la lectura más estricta "
                + (daysLeft == 1 ? "queda 1 día" : "quedan " + daysLeft + " días")
                + " por correr. No llegará ningún aviso hasta que se reanude.";
    }

    @Override
    public String because(String why) {
        return "El cálculo se detuvo (en inglés): " + why + ". Calcúlelo a mano hoy mismo; no llegará ningún aviso.";
    }

    @Override
    public String goneSo() {
        return "Nada de lo registrado lo hace correr ya. No llegará ningún aviso sobre él.";
    }

    @Override
    public String over(String name) {
        return "El último día seguro ya pasó: " + name;
    }

    @Override
    public String stillArguable(String latest) {
        return "Según la lectura más favorable, todavía está en plazo hasta el " + latest + ". Actúe hoy mismo.";
    }

    @Override
    public String consequence(String missed) {
        return "Consecuencia: " + missed + ".";
    }

    @Override
    public String come(String since, String missed) {
        return "En vigor desde el " + since + ", según la lectura más estricta: " + missed + ".";
    }

    @Override
    String recorded(String event) {
        return "registrado: " + event;
    }

    @Override
    String corrected(String event) {
        return "retirado o corregido: " + event;
    }

    @Override
    String amended() {
        return "cambió el registro, la zona o la jurisdicción de la orden";
    }

    @Override
    String rules(String from, String to) {
        if (to == null) {
            return "la regla salió del conjunto de reglas (" + from + ")";
        }
        return from == null
                ? "cambió el conjunto de reglas (" + to + ")"
                : "cambió el conjunto de reglas, de " + from + " a " + to;
    }

    @Override
    String calendar() {
        return "cambió un calendario de feriados o los datos de husos horarios";
    }
}
