package org.sursis.notice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.sursis.docket.Language;

/**
 * Dates and hours as they are written in each language, without article or zone. The names are kept here and not asked
 * of the machine, so that every node writes the same message to the letter whatever its Java knows.
 */
public final class SpokenTime {

    private record Names(List<String> days, List<String> months, List<String> shortDays, List<String> shortMonths) {}

    private static final Names EN = new Names(
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"),
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"));
    private static final Names FR = new Names(
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
            List.of(
                    "janvier",
                    "février",
                    "mars",
                    "avril",
                    "mai",
                    "juin",
                    "juillet",
                    "août",
                    "septembre",
                    "octobre",
                    "novembre",
                    "décembre"),
            List.of("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
            List.of(
                    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.",
                    "déc."));
    private static final Names ES = new Names(
            List.of("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
            List.of(
                    "enero",
                    "febrero",
                    "marzo",
                    "abril",
                    "mayo",
                    "junio",
                    "julio",
                    "agosto",
                    "septiembre",
                    "octubre",
                    "noviembre",
                    "diciembre"),
            List.of("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"));

    private SpokenTime() {}

    /** In full: {@code Friday, November 27, 2026}; {@code vendredi 27 novembre 2026}; {@code viernes 27 de …}. */
    public static String full(LocalDate date, Language language) {
        var names = names(language);
        var day = names.days.get(date.getDayOfWeek().getValue() - 1);
        var month = names.months.get(date.getMonthValue() - 1);
        int number = date.getDayOfMonth();
        return switch (language) {
            case EN -> day + ", " + month + " " + number + ", " + date.getYear();
            case FR -> day + " " + ordinal(number) + " " + month + " " + date.getYear();
            case ES -> day + " " + number + " de " + month + " de " + date.getYear();
        };
    }

    /** Short, without the year: {@code Fri Nov 27}; {@code ven. 27 nov.}; {@code vie 27 nov}. */
    public static String brief(LocalDate date, Language language) {
        var names = names(language);
        var day = names.shortDays.get(date.getDayOfWeek().getValue() - 1);
        var month = names.shortMonths.get(date.getMonthValue() - 1);
        int number = date.getDayOfMonth();
        return switch (language) {
            case EN -> day + " " + month + " " + number;
            case FR -> day + " " + ordinal(number) + " " + month;
            case ES -> day + " " + number + " " + month;
        };
    }

    /** Short, with the year: {@code Fri Nov 27, 2026}; {@code ven. 27 nov. 2026}; {@code vie 27 nov 2026}. */
    public static String dated(LocalDate date, Language language) {
        return brief(date, language) + (language == Language.EN ? ", " : " ") + date.getYear();
    }

    /** The hour: {@code 2:30 p.m.}; {@code 14 h 30}; {@code 14:30 h}. Seconds are left out, which errs to the early side. */
    public static String hour(LocalTime time, Language language) {
        int hour = time.getHour();
        var minutes = time.getMinute() < 10 ? "0" + time.getMinute() : "" + time.getMinute();
        return switch (language) {
            case EN -> (hour % 12 == 0 ? 12 : hour % 12) + ":" + minutes + half(time);
            // No line may break between the number and its h.
            case FR -> hour + "\u00a0h" + (time.getMinute() == 0 ? "" : "\u00a0" + minutes);
            case ES -> hour + ":" + minutes + "\u00a0h";
        };
    }

    /** Twelve o'clock is the one hour that "a.m." and "p.m." leave in doubt. */
    private static String half(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return time.getHour() == 0 ? " midnight" : " noon";
        }
        return time.getHour() < 12 ? " a.m." : " p.m.";
    }

    private static String ordinal(int number) {
        return number == 1 ? "1er" : String.valueOf(number);
    }

    private static Names names(Language language) {
        return switch (language) {
            case EN -> EN;
            case FR -> FR;
            case ES -> ES;
        };
    }
}
