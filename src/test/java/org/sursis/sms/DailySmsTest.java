package org.sursis.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Language;
import org.sursis.fixtures.PlainQute;
import org.sursis.fixtures.Transactions;
import org.sursis.notice.Daily;
import org.sursis.race.Standing;
import org.sursis.watch.Dailies;
import org.sursis.watch.Outcome;

/** The message of the morning on a telephone: numbers and a day, and nothing that says whose or what they are. */
class DailySmsTest {
    private static final Instant NOW = Instant.parse("2026-11-10T13:00:00Z");
    private static final URI HOME = URI.create("https://alerts.clinic.example/");
    private static final String PHONE = "+15145550123";

    private final List<ShortMessage> handed = new ArrayList<>();

    @Test
    void it_says_how_many_and_when_and_no_reference() {
        assertThat(said(Language.EN))
                .isEqualTo("Your watch goes on. Files: 2, for today: 1. Next look: 2026-11-11 08:00. " + HOME);
        assertThat(said(Language.FR))
                .isEqualTo("Votre veille continue. Dossiers : 2, pour ce jour : 1. Prochain examen : 2026-11-11 08:00. "
                        + HOME);
        assertThat(said(Language.ES))
                .isEqualTo(
                        "Su vigilancia sigue. Expedientes: 2, para hoy: 1. Siguiente vista: 2026-11-11 08:00. " + HOME);
    }

    @Test
    void it_fits_one_segment_with_thousands_of_orders_too() {
        for (var language : Language.values()) {
            var text = said(language, 9_999);
            assertThat(Gsm7.septets(text)).as(text).isBetween(1, 160);
        }
    }

    @Test
    void the_same_message_is_the_same_words_under_the_same_id() {
        var message = message(Language.EN, 2);
        var sms = sms(Status.STATUS_NO_TRANSACTION, "");
        sms.send(message, NOW);
        sms.send(message, NOW.plusSeconds(60));
        assertThat(handed).hasSize(2);
        assertThat(handed.get(1)).isEqualTo(handed.get(0));
        assertThat(handed.get(0).id()).isEqualTo(message.id());
        assertThat(handed.get(0).to()).isEqualTo(PHONE);
    }

    @Test
    void who_answered_stop_gets_none() {
        var outcome = sms(Status.STATUS_NO_TRANSACTION, PHONE).send(message(Language.EN, 2), NOW);
        assertThat(outcome).isEqualTo(new Outcome.Refused("the reader answered STOP", false));
        assertThat(handed).isEmpty();
    }

    @Test
    void nothing_is_sent_inside_a_transaction() {
        var sms = sms(Status.STATUS_ACTIVE, "");
        assertThatThrownBy(() -> sms.send(message(Language.EN, 2), NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(handed).isEmpty();
    }

    private String said(Language language) {
        return said(language, 2);
    }

    private String said(Language language, int orders) {
        handed.clear();
        sms(Status.STATUS_NO_TRANSACTION, "").send(message(language, orders), NOW);
        return handed.get(0).text();
    }

    private DailySms sms(int status, String stopped) {
        SmsGateway gateway = (message, now) -> {
            handed.add(message);
            return new Outcome.Accepted("SM1", "201");
        };
        var words = Arrays.stream(Language.values())
                .collect(Collectors.toMap(l -> l, l -> PlainQute.bundle(SmsWords.class, "sms", l.code())));
        return new DailySms(words, new NoteSms(gateway, new Stopped(stopped), Transactions.in(status)), HOME);
    }

    private static Dailies.Message message(Language language, int orders) {
        var charges = new ArrayList<Daily.Charge>();
        for (int n = 0; n < orders; n++) {
            var standing = n == 0 ? Standing.LOST : Standing.SETTLED;
            charges.add(new Daily.Charge("QC-" + n, standing, null, false, n, NOW, NOW.plusSeconds(86_400)));
        }
        var zone = ZoneId.of("America/Toronto");
        return new Dailies.Message(
                new UUID(7, 7),
                new UUID(1, 1),
                PHONE,
                LocalDate.of(2026, 11, 10),
                Daily.of(charges, language, zone),
                NOW,
                NOW.plusSeconds(50_000));
    }
}
