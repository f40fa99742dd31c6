package org.sursis.notice;

import java.util.regex.Pattern;
import org.sursis.docket.Language;

/**
 * The least that can be said: that there is an alert for a file, and where to read it. For a message that could not be put into
 * words as usual. It needs no template and no fact but the name of the file, so that nothing which broke the others breaks it.
 */
public final class PlainNotice {
    private static final Pattern NOT_TO_BE_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final int LONGEST_NAME = 60;

    private PlainNotice() {}

    /**
     * One line.
     *
     * @param file the reference, or the code where only that may be shown
     */
    public static String line(Language language, String file) {
        var shown = name(file);
        // In the GSM alphabet, for phones.
        return switch (language) {
            case EN -> "Alert for file " + shown + ": please sign in";
            case FR -> "Alerte pour le dossier " + shown + " : veuillez vous connecter";
            case ES -> "Alerta para el expediente " + shown + ": entre en el servicio, por favor";
        };
    }

    /** The whole of a mail. */
    public static String text(Language language, String file, String link) {
        return line(language, file) + ".\n\n" + link + "\n\n" + why(language) + "\n";
    }

    private static String why(Language language) {
        return switch (language) {
            case EN -> "This message could not be put together as usual. What it should say stands in the service.";
            case FR ->
                "Ce message n'a pas pu être composé comme d'habitude. Ce qu'il devrait dire se trouve dans le service.";
            case ES -> "Este mensaje no pudo componerse como de costumbre. Lo que debería decir está en el servicio.";
        };
    }

    private static String name(String file) {
        var clean = NOT_TO_BE_SHOWN.matcher(file).replaceAll(" ");
        return clean.codePointCount(0, clean.length()) <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
