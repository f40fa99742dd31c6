package org.sursis.paper;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The typefaces, read once; every document takes along the signs that it uses. */
final class Typefaces {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Color QUIET = new Color(0x55, 0x55, 0x55);

    private final BaseFont plain = read("DejaVuSans.ttf");
    private final BaseFont strong = read("DejaVuSans-Bold.ttf");
    private final BaseFont even = read("DejaVuSansMono.ttf");

    private static BaseFont read(String file) {
        try (var stream = Typefaces.class.getResourceAsStream(FOLDER + file)) {
            return BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, stream.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Font title() {
        return new Font(strong, 15);
    }

    Font heading() {
        return new Font(strong, 11);
    }

    Font label() {
        return new Font(strong, 8);
    }

    Font text() {
        return new Font(plain, 8);
    }

    Font quiet() {
        return new Font(plain, 7, Font.NORMAL, QUIET);
    }

    /** For hashes: signs of one width. */
    Font even() {
        return new Font(even, 6.5f);
    }

    BaseFont foot() {
        return plain;
    }
}
