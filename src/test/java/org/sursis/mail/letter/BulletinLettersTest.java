package org.sursis.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.alert.AlertKind;
import org.sursis.alert.Channel;
import org.sursis.alert.Delivery;
import org.sursis.alert.Severity;
import org.sursis.docket.Language;
import org.sursis.fixtures.Golden;
import org.sursis.fixtures.PlainQute;
import org.sursis.notice.Bulletin;
import org.sursis.notice.Bulletin.News;
import org.sursis.notice.Bulletin.Occasion;
import org.sursis.notice.ComposeNews;
import org.sursis.notice.Notice;
import org.sursis.race.Standing;
import org.sursis.watch.Outgoing;

/** Mails to subscribers as they are read. */
class BulletinLettersTest {
    private static final ZoneId MONTREAL = ZoneId.of("America/Toronto");
    private static final Instant NOW = Instant.parse("2026-11-17T13:00:00Z");
    private static final UUID SUBSCRIPTION = UUID.fromString("00000000-0000-4000-8000-0000000005b5");
    private static final UUID ORDER = UUID.fromString("00000000-0000-4000-8000-000000000042");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 27);

    private static News news(String reference, Standing standing, Standing before, LocalDate was, AlertKind... kinds) {
        var ended = standing == Standing.CLOSED;
        return new News(
                UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8)),
                "K7P2M",
                reference,
                List.of(kinds),
                standing,
                before,
                ended ? null : DATE,
                was == null ? null : LocalTime.of(14, 30),
                MONTREAL,
                was,
                null);
    }

    private static final News WORSE = news("QC-2026-0417", Standing.AT_RISK, Standing.TIGHT, null, AlertKind.STANDING);
    private static final News MOVED =
            news("QC-2026-0418", Standing.CLEAR, null, LocalDate.of(2026, 12, 1), AlertKind.DATE_MOVED);
    private static final News NEAR = news("QC-2026-0419", Standing.UNKNOWN, null, null, AlertKind.APPROACH);
    private static final News UNSEEN =
            new News(ORDER, "K7P2M", "QC-2026-0420", List.of(), null, null, null, null, MONTREAL, null, null);
    private static final News DATED = new News(
            ORDER,
            "K7P2M",
            "QC-2026-0421",
            List.of(AlertKind.APPROACH),
            Standing.TIGHT,
            null,
            DATE,
            null,
            MONTREAL,
            null,
            LocalDate.of(2026, 11, 19));
    private static final News OVER = news("QC-2026-0417", Standing.CLOSED, null, null, AlertKind.WATCH_ENDED);

    private static Outgoing message(Language language, Occasion occasion, LocalDate erased, News... news) {
        var delivery = new Delivery(
                UUID.fromString("0c9f2a51-7d3e-4b8a-9a6f-51b0c2d43f2a"),
                UUID.fromString("00000000-0000-4000-8000-00000000002a"),
                news.length == 1 ? ORDER : null,
                null,
                SUBSCRIPTION,
                null,
                Channel.EMAIL,
                "advocate@example.org",
                Severity.CRITICAL,
                List.of(),
                NOW,
                NOW,
                NOW.plusSeconds(604_800));
        var bulletin = new Bulletin(language, occasion, "Clinique Zoë & fils", List.of(news), MONTREAL, NOW, erased);
        var envelope = Notice.bare(language, delivery, "QC-2026-0417", "", MONTREAL, NOW);
        var following = new Outgoing.Following(bulletin, URI.create("https://sursis.example.org/u/ENDTOKEN"));
        return new Outgoing(
                delivery, envelope, URI.create("https://sursis.example.org/s/mine/TOKEN"), "7f3atag", following, null);
    }

    private static List<Outgoing> all(Language language) {
        var erased = LocalDate.of(2026, 12, 17);
        return List.of(
                message(language, Occasion.CONFIRM, null),
                message(language, Occasion.FOLLOWING, null, news("QC-2026-0417", Standing.TIGHT, null, null)),
                message(language, Occasion.FOLLOWING, null),
                message(language, Occasion.NEWS, null, WORSE),
                message(language, Occasion.NEWS, null, MOVED),
                message(language, Occasion.NEWS, null, NEAR),
                message(language, Occasion.NEWS, null, UNSEEN),
                message(language, Occasion.NEWS, null, DATED),
                message(language, Occasion.FOLLOWING, null, UNSEEN),
                message(language, Occasion.NEWS, erased, OVER),
                message(language, Occasion.DIGEST, null, WORSE, MOVED, NEAR),
                message(language, Occasion.FAREWELL, erased));
    }

    @ParameterizedTest
    @EnumSource
    void every_mail_reads_as_it_was_found_good(Language language) throws IOException {
        var letters = PlainLetters.bulletins();
        var read = all(language).stream()
                .map(letters::say)
                .map(said -> said.view().subject() + "\n\n" + said.text().strip() + "\n")
                .collect(Collectors.joining("=".repeat(80) + "\n"));
        Golden.matches("bulletins-" + language.code() + ".txt", read);
    }

    @ParameterizedTest
    @EnumSource
    void the_html_says_the_same_and_runs_nothing(Language language) {
        for (var message : all(language)) {
            var said = PlainLetters.bulletins().say(message);
            var html = said.html()
                    .replaceAll("<[^>]+>", "\n")
                    .replace("&amp;", "&")
                    .replace("&#39;", "'")
                    .replace("&quot;", "\"");
            assertThat(said.text().lines().map(String::strip))
                    .allSatisfy(line -> assertThat(html).contains(line));
            assertThat(said.html()).doesNotContain("<script", "<img", "data:");
        }
    }

    @Test
    void it_can_be_ended_in_one_click_is_one_thread_of_its_own_and_never_calls_itself_important() throws Exception {
        var sender = new InternetAddress("alerts@sursis.example.org", "Sursis");
        var raw = new String(
                PlainLetters.letters().write(message(Language.EN, Occasion.NEWS, null, WORSE), sender),
                StandardCharsets.US_ASCII);
        var headers = raw.substring(0, raw.indexOf("\r\n\r\n")).replace("\r\n ", " ");
        assertThat(headers.split("\r\n"))
                .contains(
                        "List-Unsubscribe: <https://sursis.example.org/u/ENDTOKEN>",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                        "References: <subscription-" + SUBSCRIPTION + "@sursis.example.org>");
        assertThat(raw).doesNotContain("X-Priority", "/a/", ORDER.toString());
        var plain = new String(
                PlainLetters.letters().plain(message(Language.EN, Occasion.NEWS, null, WORSE), sender),
                StandardCharsets.US_ASCII);
        assertThat(plain).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }

    @Test
    void a_name_of_an_organization_can_add_no_header() throws Exception {
        var hostile = new Bulletin(
                Language.EN, Occasion.CONFIRM, "A\r\nBcc: evil@example.org\u202E", List.of(), MONTREAL, NOW, null);
        var plain = message(Language.EN, Occasion.CONFIRM, null);
        var message = new Outgoing(
                plain.delivery(),
                plain.notice(),
                plain.link(),
                plain.returnTag(),
                new Outgoing.Following(hostile, plain.following().unsubscribe()),
                null);
        var raw = new String(
                PlainLetters.letters().write(message, new InternetAddress("alerts@sursis.example.org")),
                StandardCharsets.US_ASCII);
        assertThat(raw.substring(0, raw.indexOf("\r\n\r\n")).split("\r\n")).noneMatch(line -> line.startsWith("Bcc"));
    }

    @Test
    void a_days_news_of_one_order_is_one_line_with_the_first_before_and_the_last_after() {
        var worse = news("QC-1", Standing.TIGHT, Standing.CLEAR, null, AlertKind.STANDING);
        var worst = news("QC-1", Standing.AT_RISK, Standing.TIGHT, null, AlertKind.STANDING, AlertKind.APPROACH);
        assertThat(ComposeNews.gathered(List.of(worse, NEAR, worst)))
                .containsExactly(
                        NEAR,
                        news("QC-1", Standing.AT_RISK, Standing.CLEAR, null, AlertKind.STANDING, AlertKind.APPROACH));
    }

    @ParameterizedTest
    @EnumSource
    void every_language_says_everything_and_nothing_else(Language language) {
        var asked = Arrays.stream(BulletinWords.class.getMethods())
                .map(m -> m.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(PlainQute.keys("bulletin", language.code()).keySet()).isEqualTo(asked);
    }
}
