package org.sursis.mail.letter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text as mail carries it: lines of at most 76 characters in ASCII, ended by CRLF. Jakarta Mail has the same, a byte at a
 * time; a third of the cost of a letter was in it. Here whatever stands for itself is copied a line at a time.
 */
final class QuotedPrintable {
    private static final int LONGEST_LINE = 76;
    private static final int ESCAPED = 3;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** What stands for itself: all that is printed but the equals sign, and blanks. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        Arrays.fill(PLAIN, ' ', 127, true);
        PLAIN['='] = false;
        PLAIN['\t'] = true;
    }

    private byte[] out;
    private int size;
    private int column;

    private QuotedPrintable(int expected) {
        out = new byte[expected];
    }

    /** The text encoded; its line feeds, with or without a carriage return before them, become CRLF. */
    static byte[] of(String text) {
        var in = text.getBytes(StandardCharsets.UTF_8);
        var encoded = new QuotedPrintable(in.length + in.length / 2 + 16);
        for (int i = 0; i < in.length; ) {
            int plain = endOfPlain(in, i);
            encoded.copy(in, i, plain);
            i = plain == in.length ? plain : encoded.odd(in, plain);
        }
        return Arrays.copyOf(encoded.out, encoded.size);
    }

    /** Where what stands for itself ends. A blank at the end of a line does not: it would be lost on the way. */
    private static int endOfPlain(byte[] in, int from) {
        int end = from;
        while (end < in.length && in[end] >= 0 && PLAIN[in[end]]) {
            end++;
        }
        boolean lineEnds = end == in.length || in[end] == '\n' || in[end] == '\r';
        return lineEnds && end > from && blank(in[end - 1]) ? end - 1 : end;
    }

    private static boolean blank(byte octet) {
        return octet == ' ' || octet == '\t';
    }

    private void copy(byte[] in, int from, int to) {
        for (int next = from; next < to; ) {
            int some = Math.min(to - next, room(1));
            System.arraycopy(in, next, out, size, some);
            size += some;
            column += some;
            next += some;
        }
    }

    /** Adds what does not stand for itself; returns where it ends. */
    private int odd(byte[] in, int at) {
        boolean pair = in[at] == '\r' && at + 1 < in.length && in[at + 1] == '\n';
        if (pair || in[at] == '\n') {
            room(0);
            lineEnd();
            return pair ? at + 2 : at + 1;
        }
        room(ESCAPED);
        out[size++] = '=';
        out[size++] = HEX[(in[at] >> 4) & 15];
        out[size++] = HEX[in[at] & 15];
        column += ESCAPED;
        return at + 1;
    }

    /** Makes room for that many characters, on a new line where this one is full; returns how many fit on the line. */
    private int room(int wanted) {
        if (size + 2 * LONGEST_LINE > out.length) {
            out = Arrays.copyOf(out, 2 * out.length + 2 * LONGEST_LINE);
        }
        if (column + wanted > LONGEST_LINE - 1) {
            out[size++] = '=';
            lineEnd();
        }
        return LONGEST_LINE - 1 - column;
    }

    private void lineEnd() {
        out[size++] = '\r';
        out[size++] = '\n';
        column = 0;
    }
}
