package org.sursis.ops.watchdog;

import org.sursis.docket.Language;
import org.sursis.ops.watchdog.Vigil.News;

/** What a human is told, in three languages. Short enough for a phone, and without a word of what the service is for. */
final class Words {

    private Words() {}

    /** The subject of a mail, and the whole of a text message. */
    static String subject(Language language, News news, String since) {
        return switch (language) {
            case EN ->
                switch (news) {
                    case SILENT -> "Sursis: no sign of life since " + since + ". Look at the service now.";
                    case FAILING -> "Sursis lives and does not do its work (" + since + "). Look at the service now.";
                    case BACK -> "Sursis is at work again (" + since + ").";
                };
            case FR ->
                switch (news) {
                    case SILENT -> "Sursis : aucun signe de vie depuis " + since + ". Voyez le service maintenant.";
                    case FAILING ->
                        "Sursis vit mais ne fait pas son travail (" + since + "). Voyez le service maintenant.";
                    case BACK -> "Sursis est de nouveau au travail (" + since + ").";
                };
            case ES ->
                switch (news) {
                    case SILENT -> "Sursis: sin señales de vida desde " + since + ". Revise el servicio ahora.";
                    case FAILING -> "Sursis vive pero no hace su trabajo (" + since + "). Revise el servicio ahora.";
                    case BACK -> "Sursis trabaja de nuevo (" + since + ").";
                };
        };
    }

    /** What stands below it in a mail. {@code because} and {@code refused} may be empty. */
    static String text(Language language, News news, String because, String refused) {
        var lines = new StringBuilder(meaning(language, news));
        if (news == News.FAILING && !because.isEmpty()) {
            lines.append("\n\n").append(said(language)).append(' ').append(because);
        }
        if (news == News.SILENT && !refused.isEmpty()) {
            lines.append("\n\n").append(other(language)).append(' ').append(refused);
        }
        return lines.append('\n').toString();
    }

    /** What an operator sees who tries whether messages arrive. */
    static String trial(Language language) {
        return switch (language) {
            case EN -> "Sursis watchdog: a trial. Messages to you arrive.";
            case FR -> "Chien de garde de Sursis : essai. Les messages vous parviennent.";
            case ES -> "Guardián de Sursis: prueba. Los mensajes le llegan.";
        };
    }

    private static String meaning(Language language, News news) {
        return switch (language) {
            case EN ->
                switch (news) {
                    case SILENT ->
                        "While it stands still nobody is told anything. See whether its machine, its database and its"
                                + " network are there, start it, and until then look at the files yourselves. This message"
                                + " is repeated until the service is heard again.";
                    case FAILING ->
                        "It says so itself: reviews or messages are late. See /api/v1/watch, /q/health and its log."
                                + " This message is repeated until the service keeps up again.";
                    case BACK -> "What had fallen due meanwhile is being made up for now.";
                };
            case FR ->
                switch (news) {
                    case SILENT ->
                        "Tant qu'il est arrêté, personne n'est prévenu de rien. Vérifiez sa machine, sa base de données et"
                                + " son réseau, démarrez-le et, d'ici là, surveillez les dossiers vous-mêmes. Ce message se"
                                + " répète jusqu'à ce que le service se fasse de nouveau entendre.";
                    case FAILING ->
                        "Il le dit lui-même : des examens ou des messages sont en retard. Voyez /api/v1/watch, /q/health et"
                                + " son journal. Ce message se répète jusqu'à ce que le retard soit rattrapé.";
                    case BACK -> "Ce qui est venu à échéance entre-temps est en cours de rattrapage.";
                };
            case ES ->
                switch (news) {
                    case SILENT ->
                        "Mientras esté parado no se avisa a nadie de nada. Compruebe su máquina, su base de datos y su red,"
                                + " arránquelo y, hasta entonces, vigilen ustedes los expedientes. Este mensaje se repite"
                                + " hasta que el servicio vuelva a oírse.";
                    case FAILING ->
                        "Lo dice él mismo: hay revisiones o mensajes con retraso. Vea /api/v1/watch, /q/health y su"
                                + " registro. Este mensaje se repite hasta que se ponga al día.";
                    case BACK -> "Lo que venció entretanto se está recuperando ahora.";
                };
        };
    }

    private static String said(Language language) {
        return switch (language) {
            case EN -> "It said:";
            case FR -> "Il a dit :";
            case ES -> "Dijo:";
        };
    }

    private static String other(Language language) {
        return switch (language) {
            case EN -> "Something did come in, and was not believed:";
            case FR -> "Quelque chose est bien arrivé, et n'a pas été cru :";
            case ES -> "Algo sí llegó, y no fue creído:";
        };
    }
}
