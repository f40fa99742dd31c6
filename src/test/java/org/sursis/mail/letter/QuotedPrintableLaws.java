package org.sursis.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotedPrintableLaws {
    private static final String[] BITS = {
        "a", "plain words ", " ", "\t", "=", "é", "Łęcki", "𝔄", "\n", "\r\n", ".", "\u0000", "x".repeat(75)
    };

    static LongStream seeds() {
        return new Random(1871).longs(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_goes_in_comes_out_and_every_line_is_short_ascii(long seed) throws Exception {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(BITS[random.nextInt(BITS.length)]);
        }
        var encoded = QuotedPrintable.of(text.toString());
        var decoded = MimeUtility.decode(new ByteArrayInputStream(encoded), "quoted-printable")
                .readAllBytes();

        assertThat(new String(decoded, StandardCharsets.UTF_8))
                .isEqualTo(text.toString().replace("\r\n", "\n").replace("\n", "\r\n"));
        for (var line : new String(encoded, StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
            assertThat(line).hasSizeLessThanOrEqualTo(76).matches("[\\t\\x20-\\x7e]*(?<![\\t ])");
        }
    }
}
