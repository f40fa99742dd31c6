package org.sursis.mail.letter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text as mail carries it: lines of at most 76 characters in ASCII, ended by CRLF. Jakarta Mail has the same, a byte at a
 * time; a third of the cost of a letter was in it.
 */
final class QuotedPrintable {
    private static final int LONGEST_LINE = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

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
        for (int i = 0; i < in.length; i++) {
            boolean pair = in[i] == '\r' && i + 1 < in.length && in[i + 1] == '\n';
            if (pair || in[i] == '\n') {
                encoded.lineEnd();
                i += pair ? 1 : 0;
            } else {
                encoded.add(in[i], i + 1 == in.length || in[i + 1] == '\n' || in[i + 1] == '\r');
            }
        }
        return Arrays.copyOf(encoded.out, encoded.size);
    }

    private void add(byte octet, boolean last) {
        // A blank at the end of a line would be lost on the way.
        boolean blank = octet == ' ' || octet == '\t';
        boolean plain = blank ? !last : octet > ' ' && octet < 127 && octet != '=';
        int width = plain ? 1 : 3;
        if (column + width > LONGEST_LINE - 1) {
            put('=');
            lineEnd();
        }
        if (plain) {
            put(octet);
        } else {
            put('=');
            put(HEX[(octet >> 4) & 15]);
            put(HEX[octet & 15]);
        }
        column += width;
    }

    private void lineEnd() {
        put('\r');
        put('\n');
        column = 0;
    }

    private void put(int octet) {
        if (size == out.length) {
            out = Arrays.copyOf(out, 2 * size);
        }
        out[size++] = (byte) octet;
    }
}
