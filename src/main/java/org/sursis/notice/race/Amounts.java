package org.sursis.notice.race;

import java.math.BigDecimal;
import org.sursis.docket.Language;

/** Numbers with what they count. French has no plural below two. */
final class Amounts {

    private Amounts() {}

    static String businessDays(int number, Language language) {
        return number + " " + businessDayOrDays(number, language);
    }

    static String businessDayOrDays(int number, Language language) {
        return switch (language) {
            case EN -> number == 1 ? "business day" : "business days";
            case FR -> number < 2 ? "jour ouvrable" : "jours ouvrables";
            case ES -> number == 1 ? "día hábil" : "días hábiles";
        };
    }

    static String hours(int number, Language language) {
        return number
                + switch (language) {
                    case EN -> number == 1 ? " hour" : " hours";
                    case FR -> number < 2 ? " heure" : " heures";
                    case ES -> number == 1 ? " hora" : " horas";
                };
    }

    /** {@code 80 %}, and {@code 97.5 %} where a setting is that fine. */
    static String percent(double probability, Language language) {
        var number = BigDecimal.valueOf(probability)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return (language == Language.FR ? number.replace('.', ',') : number) + " %";
    }
}
