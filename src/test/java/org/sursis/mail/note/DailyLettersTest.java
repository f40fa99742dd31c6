package org.sursis.mail.note;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.docket.Language;
import org.sursis.fixtures.PlainQute;
import org.sursis.mail.letter.NoteLetter;
import org.sursis.notice.Daily;
import org.sursis.race.Standing;
import org.sursis.watch.Dailies;

/** The message of the morning as it is read. */
class DailyLettersTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-0000000007f3");

    private static Dailies.Message message(Language language, String reference) {
        var looked = Instant.parse("2026-11-17T13:00:00Z");
        var orders = List.of(
                new Daily.Charge(reference, Standing.AT_RISK, -2, true, -2, looked, looked.plusSeconds(86_400)),
                new Daily.Charge("B", Standing.CLEAR, 9, false, 9, looked, looked.plusSeconds(86_400)));
        return new Dailies.Message(
                ID,
                UUID.fromString("00000000-0000-4000-8000-00000000002a"),
                "counsel@example.org",
                LocalDate.of(2026, 11, 17),
                Daily.of(orders, language, ZoneId.of("America/Toronto")),
                looked,
                looked.plusSeconds(57_600));
    }

    private static DailyLetters letters() {
        var text = PlainQute.layout("note/text.txt");
        var html = PlainQute.layout("note/html.html");
        return new DailyLetters(
                Map.of(Language.EN, words("en"), Language.FR, words("fr"), Language.ES, words("es")),
                mail -> text.data("mail", mail),
                mail -> html.data("mail", mail),
                URI.create("https://sursis.example.org"));
    }

    private static DailyWords words(String language) {
        return PlainQute.bundle(DailyWords.class, "daily", language);
    }

    @Test
    void it_says_how_many_are_watched_and_which_need_something() {
        var note = letters().write(message(Language.EN, "QC-2026-0417"));
        assertThat(note.subject()).isEqualTo("2 orders watched, 1 needs something today");
        assertThat(note.text()).isEqualTo("""
                Sursis keeps watch over 2 orders for you.
                Each was looked at on Tuesday, November 17, 2026, 8:00 a.m. (America/Toronto) or later.
                The next look: Wednesday, November 18, 2026, 8:00 a.m. (America/Toronto).
                1 in time, 1 at risk

                This one needs something today:
                - QC-2026-0417: at risk, -2 business days of slack, awaits an answer

                Open the board
                https://sursis.example.org

                This message comes every morning while Sursis keeps watch over orders of yours. On a morning on which it does not \
                come, the watch may have stopped: ask whoever runs it, and look at your files yourself.
                Sursis states dates and arithmetic; it is not legal advice.
                """);
    }

    @ParameterizedTest
    @EnumSource
    void every_language_says_everything_and_nothing_else(Language language) {
        var asked = new TreeSet<String>();
        for (var method : DailyWords.class.getMethods()) {
            var types = method.getParameterTypes();
            boolean named = types.length == 1 && types[0].isEnum();
            var constants =
                    named ? Arrays.stream(types[0].getEnumConstants()).map(c -> (Enum<?>) c) : Stream.<Enum<?>>of();
            var keys = constants.map(c -> PlainQute.key(method, c)).toList();
            asked.addAll(named ? keys : List.of(method.getName()));
        }
        assertThat(PlainQute.keys("daily", language.code()).keySet()).isEqualTo(asked);
        assertThat(PlainQute.keys("daily", language.code()).values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_message_is_the_same_letter_and_carries_its_kind(Language language) throws Exception {
        var sender = new InternetAddress("Sursis <alerts@sursis.example.org>");
        var one = NoteLetter.of(letters().write(message(language, "QC-1")), sender);
        var other = NoteLetter.of(letters().write(message(language, "QC-1")), sender);
        assertThat(one.bytes()).isEqualTo(other.bytes());
        assertThat(one.name()).isEqualTo("2026-11-17T130000Z-daily-000007f3");
        assertThat(new String(one.bytes(), StandardCharsets.US_ASCII))
                .contains("\r\nMessage-ID: <" + ID + "@sursis.example.org>\r\n")
                .contains("\r\nX-Sursis-Kind: daily\r\n")
                .contains("\r\nContent-Language: " + language.code() + "\r\n")
                .contains("Content-Type: text/plain; charset=UTF-8")
                .contains("Content-Type: text/html; charset=UTF-8");
    }

    @Test
    void what_somebody_typed_stays_on_its_line_and_is_no_markup() {
        var note = letters().write(message(Language.EN, "<b>QC\r\nBcc: x@example.org\u202e"));
        assertThat(note.html()).doesNotContain("<b>QC").contains("&lt;b&gt;QC");
        assertThat(note.text().lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(note.text()).doesNotContain("\u202e");
    }
}
