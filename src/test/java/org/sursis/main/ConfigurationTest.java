package org.sursis.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sursis.alert.Ladder;
import org.sursis.alert.QuietHours;
import org.sursis.sms.SmsSettings;

class ConfigurationTest {

    private static final String POISON = "DO-NOT-PRINT-7f3";

    @TempDir
    Path folder;

    private final Properties before = new Properties();

    /** A service that was started in this JVM leaves its settings behind as system properties. */
    @BeforeEach
    void nothing_is_set() {
        before.putAll(System.getProperties());
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith("sursis."));
        System.clearProperty(Configuration.LOCATIONS);
        System.clearProperty(Configuration.DATABASE_URL);
    }

    @AfterEach
    void what_was_set_is_set_again() {
        System.clearProperty(Configuration.LOCATIONS);
        System.getProperties().putAll(before);
    }

    @Test
    void without_a_file_every_setting_has_its_default() {
        var settings = Configuration.read(Map.of()).settings();
        assertThat(settings.dataDir()).isEqualTo(Path.of("data"));
        assertThat(settings.baseUrl()).hasToString("http://localhost:8080");
        assertThat(settings.mail().smtpUrl()).isEmpty();
        assertThat(settings.mail().from()).isEqualTo("Sursis <sursis@localhost.localdomain>");
        assertThat(settings.sms().provider()).isEqualTo(SmsSettings.Provider.NONE);
        assertThat(settings.ladder()).isEqualTo(Ladder.of("P30D,P21D,P14D,P10D,P7D,P5D,P3D,P2D,P1D,PT12H,PT6H,PT3H"));
        assertThat(settings.morning()).isEqualTo(LocalTime.of(8, 0));
        assertThat(settings.quietHours()).isEqualTo(QuietHours.NONE);
        assertThat(settings.webhooks().allowPrivateNetworks()).isFalse();
        assertThat(settings.rehearsal().start()).isEmpty();
    }

    @Test
    void the_file_that_explains_the_settings_changes_none() {
        var explained = read(Path.of("config", "sursis.yaml"));
        assertThat(explained.settings().ladder())
                .isEqualTo(Configuration.read(Map.of()).settings().ladder());
        assertThat(explained.database()).isEmpty();
    }

    @Test
    void the_file_that_explains_the_settings_explains_each() throws IOException {
        var text = Files.readString(Path.of("config", "sursis.yaml"));
        assertThat(Stream.of(
                        "data-dir",
                        "base-url",
                        "smtp-url",
                        "from",
                        "provider",
                        "url",
                        "account",
                        "secret",
                        "issuer",
                        "client-id",
                        "client-secret",
                        "name",
                        "ladder",
                        "morning",
                        "quiet-hours",
                        "daily-message",
                        "heartbeat-url",
                        "heartbeat-secret",
                        "listen",
                        "patience",
                        "repeat",
                        "language",
                        "to",
                        "packs-dir",
                        "encryption-key",
                        "old-encryption-key",
                        "admin-key",
                        "allow-private-networks",
                        "start",
                        "seed"))
                .allSatisfy(key -> assertThat(text).containsPattern("(?m)^ +#" + key + ": "));
    }

    @Test
    void what_the_operator_wrote_is_read() throws IOException {
        var settings = read("""
                        sursis:
                          data-dir: elsewhere
                          base-url: https://sursis.example.org/
                          ladder: P9D, PT5H
                          morning: 18:30
                          quiet-hours: 22:00-07:00
                          mail:
                            smtp-url: smtp://user:%s@mail.example.org:587
                          rehearsal:
                            start: "2026-11-16T09:00:00-05:00"
                        """.formatted(POISON)).settings();
        assertThat(settings.dataDir()).isEqualTo(Path.of("elsewhere"));
        assertThat(settings.baseUrl()).hasToString("https://sursis.example.org");
        assertThat(settings.ladder()).isEqualTo(Ladder.of("P9D,PT5H"));
        assertThat(settings.morning()).isEqualTo(LocalTime.of(18, 30));
        assertThat(settings.quietHours()).isEqualTo(QuietHours.of("22:00-07:00"));
        assertThat(settings.mail().smtpUrl().orElseThrow().secret()).isEqualTo(POISON);
        assertThat(settings.mail().smtpUrl().orElseThrow()).asString().doesNotContain(POISON);
        assertThat(settings.rehearsal().start()).contains(Instant.parse("2026-11-16T14:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_setting_that_is_not_understood_stops_the_start(String yaml, String message) throws IOException {
        var file = write("sursis:\n  " + yaml + "\n");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(StartRefused.class)
                .hasMessage(message.replace("FILE", file.toString()));
    }

    static Stream<Arguments> a_setting_that_is_not_understood_stops_the_start() {
        return Stream.of(
                arguments(
                        "laddr: P3D",
                        "sursis.laddr (FILE): there is no such setting; config/sursis.yaml of the release lists all there are"),
                arguments(
                        "ladder: P3D,P7D",
                        "sursis.ladder = P3D,P7D (FILE): expected lead times from the farthest to the nearest, none twice,"
                                + " as P30D,P7D,P1D,PT12H"),
                arguments("morning: 25:00", "sursis.morning = 25:00 (FILE): expected a time of day, as 08:00"),
                arguments(
                        "quiet-hours: late",
                        "sursis.quiet-hours = late (FILE): expected none, or hours such as 22:00-07:00"),
                arguments(
                        "base-url: ftp://x",
                        "sursis.base-url = ftp://x (FILE): expected an address such as https://sursis.example.org"),
                arguments(
                        "rehearsal: {start: 2026-11-16}",
                        "sursis.rehearsal.start = 2026-11-16 (FILE): expected an instant with its offset,"
                                + " as 2026-11-16T09:00:00-05:00"),
                arguments(
                        "sms: {provider: pigeon}",
                        "sursis.sms.provider = pigeon (FILE): expected one of none, twilio, vonage, generic"),
                arguments("sms: {provider: generic}", "sursis.sms.provider generic needs sms.url"),
                arguments(
                        "encryption-key: " + POISON,
                        "sursis.encryption-key = (secret) (FILE): expected 32 bytes in Base64,"
                                + " as \"openssl rand -base64 32\" makes them"),
                arguments(
                        "old-encryption-key: " + POISON,
                        "sursis.old-encryption-key = (secret) (FILE): expected 32 bytes in Base64,"
                                + " as \"openssl rand -base64 32\" makes them"),
                arguments(
                        "admin-key: '" + POISON + " with blanks'",
                        "sursis.admin-key = (secret) (FILE): expected 8 or more characters without blanks"),
                arguments(
                        "mail: {smtp-url: 'smtp://user:" + POISON + "@host:99999'}",
                        "sursis.mail.smtp-url = (secret) (FILE): not the URL of a mail server: its port is 99999;"
                                + " expected smtp://user:secret@host:587?starttls=required or smtps://user:secret@host:465"),
                arguments(
                        "mail: {from: nobody}",
                        "sursis.mail.from: the sender of mails is one mailbox, for example"
                                + " 'Sursis <alerts@clinic.example>', not 'nobody'"),
                arguments(
                        "oidc: {issuer: 'https://login.example.org'}",
                        "sursis.oidc.client-id is missing: expected issuer, client-id and client-secret together, or none"
                                + " of them"),
                arguments(
                        "oidc: {issuer: 'https://login.example.org', client-id: sursis}",
                        "sursis.oidc.client-secret is missing: expected issuer, client-id and client-secret together, or"
                                + " none of them"),
                arguments(
                        "oidc: {client-id: sursis, client-secret: " + POISON + "}",
                        "sursis.oidc.issuer is missing: expected issuer, client-id and client-secret together, or none of"
                                + " them"),
                arguments(
                        "oidc: {name: Clinic}",
                        "sursis.oidc.issuer is missing: expected issuer, client-id and client-secret together, or none of"
                                + " them"),
                arguments(
                        "oidc: {issuer: 'http://login.example.org', client-id: sursis, client-secret: " + POISON + "}",
                        "sursis.oidc.issuer = http://login.example.org (FILE): expected the issuer as the provider writes"
                                + " it, such as https://login.example.org/realms/clinic (http at this machine only)"),
                arguments(
                        "oidc: {issuer: 'https://login.example.org?" + POISON + "'}",
                        "sursis.oidc.issuer = https://login.example.org?" + POISON
                                + " (FILE): expected the issuer as the"
                                + " provider writes it, such as https://login.example.org/realms/clinic (http at this"
                                + " machine only)"),
                arguments(
                        "heartbeat-secret: " + POISON.substring(0, 15),
                        "sursis.heartbeat-secret = (secret) (FILE): expected 16 or more characters without blanks, as"
                                + " \"openssl rand -hex 32\" makes them, or whsec_ and Base64"),
                arguments(
                        "watchdog: {secret: 'whsec_" + POISON + "'}",
                        "sursis.watchdog.secret = (secret) (FILE): expected 16 or more characters without blanks, as"
                                + " \"openssl rand -hex 32\" makes them, or whsec_ and Base64"),
                arguments(
                        "watchdog: {patience: PT10M}",
                        "sursis.watchdog.patience = PT10M (FILE): expected a duration from PT5S to PT9M, as PT5M"),
                arguments(
                        "watchdog: {listen: '8466'}",
                        "sursis.watchdog.listen = 8466 (FILE): expected an address of this machine and a port, as"
                                + " 0.0.0.0:8466"),
                arguments(
                        "watchdog: {mail: {to: Op <op@example.org>}}",
                        "sursis.watchdog.mail.to = Op <op@example.org> (FILE): expected one mail address, as"
                                + " operator@example.org"),
                arguments(
                        "watchdog: {sms: {to: 5145550100}}",
                        "sursis.watchdog.sms.to = 5145550100 (FILE): expected a number with its country, as +15145550100"),
                arguments(
                        "watchdog: {language: de}", "sursis.watchdog.language = de (FILE): expected one of en, fr, es"),
                arguments(
                        "packs-dir: /no/such/folder",
                        "sursis.packs-dir = /no/such/folder (FILE): expected a folder with packs or holidays in it"));
    }

    @Test
    void a_provider_is_taken_as_it_writes_itself_and_its_secret_is_never_printed() throws IOException {
        var oidc = "  oidc: {issuer: 'https://login.example.org/', client-id: sursis, client-secret: " + POISON + "}\n";
        var provider = Handover.oidc(read("sursis:\n" + oidc).settings()).orElseThrow();
        assertThat(provider.issuer()).hasToString("https://login.example.org/");
        assertThat(provider.clientSecret()).isEqualTo(POISON);
        assertThat(provider.name()).isEqualTo("login.example.org");
        assertThat(provider).asString().doesNotContain(POISON);
        var rehearsal = "  rehearsal: {start: '2026-11-16T09:00:00-05:00'}\n";
        assertThat(Handover.oidc(read("sursis:\n" + oidc + rehearsal).settings()))
                .isEmpty();
        var local = oidc.replace("https://login.example.org/", "http://localhost:8180/realms/clinic");
        assertThat(Handover.oidc(read("sursis:\n" + local + rehearsal).settings()))
                .isPresent();
    }

    @Test
    void every_fault_is_said_at_once() throws IOException {
        var file = write("sursis:\n  laddr: P3D\n  morning: 25:00\n");
        assertThatThrownBy(() -> read(file))
                .hasMessage("2 settings are wrong:\n"
                        + "  sursis.morning = 25:00 (" + file + "): expected a time of day, as 08:00\n"
                        + "  sursis.laddr (" + file
                        + "): there is no such setting; config/sursis.yaml of the release lists all there are");
    }

    @Test
    void a_port_beyond_the_last_is_refused() throws IOException {
        var file = write("quarkus:\n  http:\n    port: 65536\n");
        assertThatThrownBy(() -> read(file))
                .hasMessage("quarkus.http.port = 65536 (" + file + "): expected a port, 0 to 65535");
    }

    @Test
    void a_named_file_that_is_not_there_is_refused() {
        var file = folder.resolve("nope.yaml");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(StartRefused.class)
                .hasMessage("SURSIS_CONFIG names " + file + ", which cannot be read");
    }

    @Test
    void a_file_that_is_no_yaml_is_refused_by_its_name() throws IOException {
        var file = write("sursis: [");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(file + " is not YAML: ");
    }

    @Test
    void a_rehearsal_does_not_see_the_operators_database() throws IOException {
        var configuration = read(write("quarkus:\n  datasource:\n    jdbc:\n      url: jdbc:postgresql://db/real\n"));
        assertThat(configuration.database()).isPresent();
        assertThat(configuration.withOwnDatabase().database()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/real, ''",
        "jdbc:postgresql://db/real?user=sursis, somebody",
        "jdbc:postgresql://db/real?ssl=true&password=secret, somebody"
    })
    void who_enters_a_database_does_not_stand_in_its_address(String url, String username) throws IOException {
        var database = read(write(
                        "quarkus:\n  datasource:\n    username: '" + username + "'\n    jdbc:\n      url: " + url))
                .database()
                .orElseThrow();
        assertThatThrownBy(database::check)
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "quarkus.datasource.jdbc.url = jdbc:postgresql://db/real: who enters does not stand in the address,"
                                + " but in QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sursis.yaml"), yaml);
    }

    private Configuration read(String yaml) throws IOException {
        return read(write(yaml));
    }

    private static Configuration read(Path file) {
        return Configuration.read(Map.of("SURSIS_CONFIG", file.toString()));
    }
}
