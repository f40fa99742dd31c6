package org.sursis.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.alert.Channel;
import org.sursis.docket.Language;
import org.sursis.fixtures.Golden;
import org.sursis.fixtures.Matters;
import org.sursis.fixtures.Messages;
import org.sursis.fixtures.PlainQute;
import org.sursis.fixtures.Transactions;
import org.sursis.notice.PlainNotice;
import org.sursis.sms.SmsSettings.Provider;
import org.sursis.watch.Outcome;
import org.sursis.watch.Stops;

class SmsSenderTest {
    private static final URI HOME = URI.create("http://localhost:8080");
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
    private static final String POISON = "DO-NOT-PRINT-7f3";
    private static final Pattern UNSPEAKABLE = Pattern.compile(
            "remov|deport|immigra|asylum|refuge|renvoi|expuls|asile|migrat|asilo|inmigra|stay|sursis|canada",
            Pattern.CASE_INSENSITIVE);
    private static final Map<Language, SmsWords> WORDS = Arrays.stream(Language.values())
            .collect(Collectors.toMap(l -> l, l -> PlainQute.bundle(SmsWords.class, "sms", l.code())));

    private static final String STOPPED = "+15145550199";
    private static final Stops STOPS = new Stopped(STOPPED);

    @TempDir
    Path outbox;

    @ParameterizedTest
    @EnumSource
    void every_message_fits_one_segment_and_reads_as_it_was_approved(Language language) throws Exception {
        var all = new StringBuilder();
        for (var each : Matters.each().entrySet()) {
            var text = text(each.getValue().in(language));
            assertThat(Gsm7.septets(text)).as(text).isBetween(1, 160);
            assertThat(text).doesNotContain("null").endsWith(" " + Messages.LINK);
            all.append("===== ").append(each.getKey()).append('\n').append(text).append('\n');
        }
        Golden.matches("short-" + language.code() + ".txt", all.toString());
    }

    @ParameterizedTest
    @EnumSource
    void nothing_on_the_screen_says_who_or_what_it_is_about(Language language) {
        for (var each : Matters.each().values()) {
            var text = text(each.in(language).about(POISON).to(POISON));
            assertThat(text.replace(Messages.LINK.toString(), ""))
                    .doesNotContain(POISON)
                    .doesNotContainPattern(UNSPEAKABLE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_long_link_takes_the_words_room_and_stays_whole(Language language) {
        for (int extra = 0; extra < 120; extra += 10) {
            var link = Messages.LINK + "x".repeat(extra);
            var text = text(Messages.aWeekBefore().in(language).linkedTo(link));
            assertThat(text)
                    .startsWith(extra < 80 ? text : "7F3A-92")
                    .contains("7F3A-92")
                    .endsWith(" " + link);
            assertThat(Gsm7.septets(text)).isLessThanOrEqualTo(Math.max(160, "7F3A-92 ".length() + link.length()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_language_has_the_same_words_in_the_gsm_alphabet(Language language) {
        var words = PlainQute.keys("sms", language.code());
        assertThat(words.keySet())
                .isEqualTo(Arrays.stream(SmsWords.class.getMethods())
                        .map(m -> m.getName())
                        .collect(Collectors.toSet()));
        assertThat(words.values()).allMatch(text -> Gsm7.septets(text.replace("{code}", "7F3A")) > 0);
    }

    @ParameterizedTest
    @EnumSource
    void the_plain_message_fits_one_segment_and_shows_no_more_than_the_others(Language language) {
        var sender =
                new SmsSender(WORDS, new OutboxGateway(outbox), STOPS, Transactions.in(Status.STATUS_NO_TRANSACTION));
        var message =
                Messages.aWeekBefore().in(language).about(POISON).to(POISON).outgoing();
        var text = new String(sender.plain(message), StandardCharsets.UTF_8);
        assertThat(Gsm7.septets(text)).as(text).isBetween(1, 160);
        assertThat(text)
                .isEqualTo(PlainNotice.line(language, message.notice().code()) + " " + Messages.LINK)
                .doesNotContain(POISON);
        assertThat(text.replace(Messages.LINK.toString(), "")).doesNotContainPattern(UNSPEAKABLE);
    }

    @Test
    void without_a_gateway_the_message_goes_to_the_outbox_once() throws Exception {
        var file = "2026-11-20T130000Z-7F3A-92-c2d43f2a.txt";
        var settings = new SmsSettings(Provider.NONE, null, null, null, null, null, HOME, outbox, false);
        assertThat(send(settings)).isEqualTo(new Outcome.Accepted(file, "written to the outbox"));
        assertThat(send(settings)).isEqualTo(new Outcome.Accepted(file, "written to the outbox"));

        try (var files = Files.list(outbox)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly(file);
        }
        assertThat(Files.readString(outbox.resolve(file)))
                .isEqualTo("To: +15145550123\n\n"
                        + "Alert 7F3A-92: urgent. Please open this and answer as soon as you can: " + Messages.LINK
                        + "\n");
    }

    @Test
    void where_the_provider_was_taken_away_a_message_that_waits_is_refused_and_said_to_nobody_s_folder() {
        var settings = new SmsSettings(Provider.NONE, null, null, null, null, null, HOME, outbox, false);
        var gateway = SmsSender.gateway(settings, Set.of(Channel.EMAIL), HttpDoor.usual());
        var sender = new SmsSender(WORDS, gateway, STOPS, Transactions.in(Status.STATUS_NO_TRANSACTION));
        var message = Messages.aWeekBefore().over(Channel.SMS, "+15145550123").outgoing();

        assertThat(sender.send(message, sender.written(message), NOW))
                .isEqualTo(new Outcome.Refused("no SMS provider is configured any more", true));
        assertThat(outbox).isEmptyDirectory();
    }

    @Test
    void a_rehearsal_speaks_to_no_gateway_elsewhere() {
        for (var provider : new Provider[] {Provider.TWILIO, Provider.VONAGE}) {
            var settings = new SmsSettings(provider, null, "AC1", "secret", null, "+15145550100", HOME, outbox, true);
            assertThat(send(settings).because()).isEqualTo("written to the outbox");
        }
    }

    @Test
    void who_answered_stop_gets_nothing_and_the_message_is_dead() {
        var sender =
                new SmsSender(WORDS, new OutboxGateway(outbox), STOPS, Transactions.in(Status.STATUS_NO_TRANSACTION));
        var message = Messages.aWeekBefore().over(Channel.SMS, STOPPED).outgoing();
        assertThat(sender.send(message, sender.written(message), NOW))
                .isEqualTo(new Outcome.Refused("the reader answered STOP", false));
        assertThat(outbox).isEmptyDirectory();
    }

    @Test
    void nothing_is_sent_inside_a_transaction() {
        var sender = new SmsSender(WORDS, new OutboxGateway(outbox), STOPS, Transactions.in(Status.STATUS_ACTIVE));
        var message = Messages.aWeekBefore().outgoing();
        assertThatThrownBy(() -> sender.send(message, sender.written(message), NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sending inside a transaction");
    }

    private Outcome send(SmsSettings settings) {
        var gateway = SmsSender.gateway(
                settings,
                Set.of(Channel.EMAIL, Channel.SMS),
                new HttpDoor(Duration.ofSeconds(1), Duration.ofSeconds(1)));
        var sender = new SmsSender(WORDS, gateway, STOPS, Transactions.in(Status.STATUS_NO_TRANSACTION));
        var message = Messages.aWeekBefore().over(Channel.SMS, "+15145550123").outgoing();
        return sender.send(message, sender.written(message), NOW);
    }

    private static String text(Messages message) {
        var outgoing = message.over(Channel.SMS, "+15145550123").outgoing();
        return new Wording(WORDS.get(outgoing.notice().language())).of(outgoing.notice(), outgoing.link());
    }
}
