package org.sursis.mail.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.docket.Language;
import org.sursis.fixtures.PlainQute;
import org.sursis.watch.Links;
import org.sursis.watch.letters.Letter;

/** What administrators read about an order for which nobody can be reached. */
class UnreachedWordingTest {
    private static final Instant NOW = Instant.parse("2026-11-17T13:00:00Z");
    private static final UUID ORDER = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final UnreachedWording wording = new UnreachedWording(
            Map.of(Language.EN, words("en"), Language.FR, words("fr"), Language.ES, words("es")),
            new Links.BaseUrl(URI.create("https://sursis.example.org/")));

    private static UnreachedWords words(String language) {
        return PlainQute.bundle(UnreachedWords.class, "unreached", language);
    }

    private NoteView view(Language language, String turn) {
        return wording.of(new Letter(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Letter.To.mail("ann@example.org", language),
                Letter.Kind.UNREACHED,
                Map.of(
                        "turn",
                        turn,
                        "order",
                        ORDER.toString(),
                        "reference",
                        "QC-1\r\nBcc: x@example.org",
                        "since",
                        NOW.toString(),
                        "zone",
                        "America/Toronto"),
                null,
                NOW,
                NOW,
                NOW.plusSeconds(86_400)));
    }

    @Test
    void it_says_since_when_what_to_do_and_that_it_comes_again() {
        var view = view(Language.EN, "began");
        assertThat(view.subject()).isEqualTo("QC-1 Bcc: x@example.org: nobody can be reached");
        assertThat(view.lines().get(0))
                .startsWith("Since Tuesday, November 17, 2026, 8:00 a.m. (America/Toronto) no message about file QC-1");
        assertThat(view.lines().get(1)).contains("looks at this file today");
        assertThat(view.link()).isEqualTo("https://sursis.example.org/orders/" + ORDER);
        assertThat(view.closing()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void each_turn_is_another_sentence_in_every_language(Language language) {
        var views = List.of(
                view(language, "began"), view(language, "lasts"), view(language, "over"), view(language, "closed"));
        assertThat(views).extracting(NoteView::subject).doesNotHaveDuplicates();
        assertThat(views).allSatisfy(view -> {
            assertThat(view.lines()).isNotEmpty().noneMatch(String::isBlank).anyMatch(line -> line.contains("QC-1"));
            assertThat(view.closing()).isNotEmpty().noneMatch(String::isBlank);
        });
        // Nothing comes again once it is over.
        assertThat(views.get(2).closing()).hasSize(1);
        assertThat(views.get(3).closing()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void every_language_says_everything_and_nothing_else(Language language) {
        for (var bundle : Map.of("unreached", UnreachedWords.class, "signin", SignInWords.class)
                .entrySet()) {
            var asked = new TreeSet<String>();
            Arrays.stream(bundle.getValue().getMethods()).forEach(method -> asked.add(method.getName()));
            var said = PlainQute.keys(bundle.getKey(), language.code());
            assertThat(said.keySet()).isEqualTo(asked);
            assertThat(said.values()).noneMatch(String::isBlank);
        }
    }
}
