package org.sursis.sms;

/**
 * The default alphabet of GSM 03.38. A text written in it takes a septet a character, and 160 of them fit one message; a
 * single character outside it makes every one count 16 bits, and 70 fit.
 */
final class Gsm7 {
    /** What fits into one message. */
    static final int ONE_MESSAGE = 160;
    /** What fits into one message with a character outside the alphabet, in UTF-16 units. */
    static final int ONE_MESSAGE_UCS2 = 70;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** These are written with an escape before them and count twice. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private Gsm7() {}

    /** How many septets the text takes, or -1 when it cannot be written in the alphabet. */
    static int septets(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            if (BASIC.indexOf(text.charAt(i)) >= 0) {
                septets++;
            } else if (EXTENDED.indexOf(text.charAt(i)) >= 0) {
                septets += 2;
            } else {
                return -1;
            }
        }
        return septets;
    }

    /** True when the text fits one message. */
    static boolean fitsOne(String text) {
        int septets = septets(text);
        return septets < 0 ? text.length() <= ONE_MESSAGE_UCS2 : septets <= ONE_MESSAGE;
    }
}
