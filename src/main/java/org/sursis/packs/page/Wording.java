package org.sursis.packs.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes as text: UTF-8 without a byte order mark and without tabs, for both look like nothing and change what is read. */
final class Wording {
    private static final int LONGEST = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Wording() {}

    /** Empty when it is no text that can be read on. */
    static Optional<String> of(byte[] bytes, Page page) {
        if (bytes.length > LONGEST) {
            page.refuse(Place.START, "the file is larger than " + LONGEST + " bytes, which no rule pack is");
            return Optional.empty();
        }
        var text = decoded(bytes);
        if (text.isEmpty()) {
            page.refuse(Place.START, "the file is not UTF-8; save it as UTF-8");
            return text;
        }
        return isClean(text.get(), page) ? text : Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    private static boolean isClean(String text, Page page) {
        boolean clean = true;
        var lines = text.split("\n", -1);
        for (int n = 0; n < lines.length; n++) {
            clean &= holdsNo(BYTE_ORDER_MARK, "a byte order mark; save the file as UTF-8 without it", lines[n], n, page)
                    && holdsNo('\t', "a tab; use spaces", lines[n], n, page);
        }
        return clean;
    }

    private static boolean holdsNo(char unwanted, String what, String line, int number, Page page) {
        int at = line.indexOf(unwanted);
        if (at >= 0) {
            page.refuse(new Place(number + 1, at + 1), "here stands " + what);
        }
        return at < 0;
    }
}
