package org.sursis.notice.race;

import org.sursis.docket.Language;
import org.sursis.race.Slack;

/** What is left over, or missing, in words. */
record Margin(Language language, Form form) {

    /** Where it stands. */
    enum Form {
        /** At the end of a sentence. */
        SENTENCE,
        /** In a subject or on the board. */
        BRIEF
    }

    private enum Unit {
        BUSINESS_DAY,
        HOUR
    }

    /** {@code 8 business days too late (200 hours)}; where hours say something else than days, they say it in full. */
    String of(Slack slack) {
        var days = said(slack.businessDays(), Unit.BUSINESS_DAY);
        if (slack.hours() == null || (slack.hours() == 0 && slack.businessDays() == 0)) {
            return days;
        }
        int hours = slack.hours();
        boolean alike = Integer.signum(hours) == Integer.signum(slack.businessDays());
        return days + " (" + (alike ? amount(hours, Unit.HOUR) : byTheHour() + said(hours, Unit.HOUR)) + ")";
    }

    /** The same where the number is the least that is missing. */
    String atLeast(Slack slack) {
        var least =
                switch (language) {
                    case EN -> "at least ";
                    case FR -> "au moins ";
                    case ES -> "al menos ";
                };
        return least + of(slack);
    }

    private String byTheHour() {
        return switch (language) {
            case EN -> "by the hour: ";
            case FR -> "à l'heure près : ";
            case ES -> "por horas: ";
        };
    }

    private String said(int number, Unit unit) {
        if (number == 0) {
            return none(unit);
        }
        return amount(number, unit) + (number > 0 ? left(number) : missing());
    }

    private String left(int number) {
        return switch (language) {
            case EN -> form == Form.BRIEF ? " left over" : number == 1 ? " is left over" : " are left over";
            case FR -> " de marge";
            case ES -> " de margen";
        };
    }

    private String missing() {
        return switch (language) {
            case EN -> form == Form.BRIEF ? " short" : " too late";
            case FR -> " de retard";
            case ES -> " de retraso";
        };
    }

    private String none(Unit unit) {
        boolean hours = unit == Unit.HOUR;
        return switch (language) {
            case EN -> hours ? "no hour to spare" : "no day to spare";
            case FR -> hours ? "aucune heure de marge" : "aucun jour de marge";
            case ES -> hours ? "ninguna hora de margen" : "ningún día de margen";
        };
    }

    private String amount(int signed, Unit unit) {
        int number = Math.abs(signed);
        return switch (unit) {
            case BUSINESS_DAY -> Amounts.businessDays(number, language);
            case HOUR -> Amounts.hours(number, language);
        };
    }
}
