package org.sursis.feed;

/**
 * iCalendar in lines of at most 75 octets of UTF-8, cut between characters (RFC 5545, 3.1). The library has the same, but asks its log
 * at every single character: that was a tenth of the cost of a mail with an invitation.
 */
final class FoldedLines {
    private static final int LONGEST = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    /** The same text folded; its lines end with CRLF. */
    static String of(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 16);
        int copied = 0;
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            int more = octets(sign);
            if (sign == '\r' || sign == '\n') {
                octets = 0;
            } else if (octets + more > LONGEST) {
                folded.append(text, copied, i).append(FOLD);
                copied = i;
                octets = 1 + more;
            } else {
                octets += more;
            }
        }
        return folded.append(text, copied, text.length()).toString();
    }

    private static int octets(int sign) {
        return sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
    }
}
