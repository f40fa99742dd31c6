package org.sursis.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.watch.Links;
import org.sursis.watch.Troubles;

/** What mail servers hand over of what came back: under our own signed return path only, doubled, late, or forged. */
@QuarkusTest
@TestProfile(Twilio.class)
class MailCallbacksTest {
    private static final int LARGEST = 1024 * 1024;

    @Inject
    Links links;

    @Inject
    Troubles troubles;

    @Inject
    @DataSource("watch")
    AgroalDataSource database;

    private String counsel;
    private String order;
    private String mail;

    @BeforeEach
    void counsel_had_a_mail() {
        counsel = Caller.unique("c").toLowerCase(Locale.ROOT) + "@example.org";
        order = order();
        advance();
        mail = Caller.deliveries(order)
                .getString("items.find { it.address == '" + counsel + "' && it.state == 'sent' }.id");
    }

    @Test
    void what_came_back_is_dead_and_the_next_person_is_told_once_however_often_it_is_handed_over() {
        for (int n = 0; n < 2; n++) {
            assertThat(handed(report(tag(mail), "failed", "5.1.1"))).isEqualTo(204);
        }
        assertThat(state()).isEqualTo("dead");
        assertThat(Caller.kindsOfAlerts(order)).containsOnlyOnce("unreachable");
        assertThat(events()).containsOnlyOnce("delivery-bounced");
        assertThat(health(order)).isEqualTo("dead");
        assertThat(Caller.deliveries(order).<String>getList("items.address")).contains("backup@example.org");
    }

    @Test
    void what_is_said_to_have_arrived_is_written_down_and_proves_nothing_and_may_come_back_all_the_same() {
        for (var action : List.of("delivered", "relayed", "expanded")) {
            assertThat(handed(report(tag(mail), action, "2.0.0"))).isEqualTo(204);
        }
        assertThat(state()).isEqualTo("sent");
        assertThat(health(order)).isEqualTo("unproven");
        assertThat(events()).containsOnlyOnce("delivery-passed-on").doesNotContain("delivery-confirmed");

        assertThat(handed(report(tag(mail), "failed", "5.1.1"))).isEqualTo(204);
        assertThat(state()).isEqualTo("dead");
        assertThat(Caller.kindsOfAlerts(order)).containsOnlyOnce("unreachable");
    }

    @Test
    void a_delay_makes_the_address_fail_on_every_order_and_ends_nothing() {
        var other = order();
        assertThat(handed(report(tag(mail), "delayed", "4.4.1"))).isEqualTo(204);
        assertThat(handed(report(tag(mail), "delayed", "4.4.1"))).isEqualTo(204);
        assertThat(state()).isEqualTo("sent");
        assertThat(Caller.kindsOfAlerts(order)).doesNotContain("unreachable");
        assertThat(events()).containsOnlyOnce("delivery-delayed");
        assertThat(health(order)).isEqualTo("failing");
        assertThat(health(other)).isEqualTo("failing");
    }

    @Test
    void a_message_of_the_morning_that_comes_back_tells_the_next_person_on_every_order_before_an_alert_is_lost() {
        var other = order();
        Caller.ADMIN.posts("rehearsal/advance", "{\"by\": \"P1D\"}").then().statusCode(200);
        var daily = daily();
        assertThat(Caller.kindsOfAlerts(order)).doesNotContain("unreachable");

        for (int n = 0; n < 2; n++) {
            assertThat(handed(report(tag(daily), "failed", "5.1.1"))).isEqualTo(204);
        }
        advance();
        for (var id : List.of(order, other)) {
            assertThat(Caller.kindsOfAlerts(id)).containsOnlyOnce("unreachable");
            assertThat(health(id)).isEqualTo("dead");
        }
        assertThat(state()).as("the alert of yesterday was taken").isEqualTo("sent");
    }

    private String daily() {
        var found = "select id from daily_message where address = ? order by day desc limit 1";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(found)) {
            statement.setString(1, counsel);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void under_a_return_path_that_we_never_signed_it_is_turned_away() {
        var before = Caller.kindsOfAlerts(order) + state();
        long unread = troubles.unreadReturns();
        var tag = tag(mail);
        var forged = tag.substring(0, tag.length() - 1) + (tag.endsWith("0") ? "1" : "0");
        assertThat(handed(report(forged, "failed", "5.1.1"))).isEqualTo(403);
        assertThat(handed(report(tag(UUID.randomUUID().toString()), "failed", "5.1.1")))
                .as("of no message that there is")
                .isEqualTo(403);
        assertThat(handed("")).isEqualTo(403);
        assertThat(handed("no mail at all")).isEqualTo(403);
        assertThat(Caller.kindsOfAlerts(order) + state()).isEqualTo(before);
        assertThat(troubles.unreadReturns()).isEqualTo(unread);
    }

    @Test
    void what_nobody_understands_under_our_own_return_path_is_counted() {
        long unread = troubles.unreadReturns();
        assertThat(handed("From: counsel@example.org\nTo: bounces+" + tag(mail) + "@clinic.example\n\nthank you\n"))
                .isEqualTo(403);
        assertThat(troubles.unreadReturns()).isEqualTo(unread + 1);
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void a_mail_that_is_larger_than_any_report_is_not_opened() {
        var most = report(tag(mail), "failed", "5.1.1");
        assertThat(handed(most + "x".repeat(LARGEST))).isEqualTo(413);
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void only_a_mail_is_taken() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/callbacks/mail")
                .then()
                .statusCode(415);
    }

    @Test
    void what_comes_back_after_the_watch_has_ended_wakes_nobody() {
        Caller.COUNSEL.closesWithAnother("removal-orders/" + order, "{\"reason\": \"left\"}");
        advance();
        var alerts = Caller.kindsOfAlerts(order);
        assertThat(handed(report(tag(mail), "failed", "5.1.1"))).isEqualTo(204);
        assertThat(state()).isEqualTo("dead");
        assertThat(Caller.kindsOfAlerts(order)).isEqualTo(alerts);
        assertThat(events()).containsOnlyOnce("delivery-bounced");
    }

    private String order() {
        return Caller.ADMIN
                .posts("removal-orders", Orders.with("/contacts/0/email", "\"" + counsel + "\""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void advance() {
        Caller.ADMIN.posts("rehearsal/advance", "{\"by\": \"PT1S\"}").then().statusCode(200);
    }

    private String tag(String delivery) {
        return links.returnTag(UUID.fromString(delivery));
    }

    private static int handed(String mail) {
        return given().contentType("message/rfc822")
                .body(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/callbacks/mail")
                .statusCode();
    }

    private static String report(String tag, String action, String status) {
        return """
                Return-Path: <>
                Delivered-To: bounces+%s@clinic.example
                From: MAILER-DAEMON@mx.example.org
                Subject: Delivery report
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                See below.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; counsel@example.org
                Action: %s
                Status: %s

                --b--
                """.formatted(tag, action, status);
    }

    private String state() {
        return Caller.deliveries(order).getString("items.find { it.id == '" + mail + "' }.state");
    }

    private String health(String of) {
        return Caller.ADMIN
                .gets("removal-orders/" + of + "/contacts")
                .then()
                .extract()
                .path("items.find { it.email == '" + counsel + "' }.health.email");
    }

    private List<String> events() {
        return Caller.ADMIN
                .gets("removal-orders/" + order + "/history?limit=200")
                .then()
                .extract()
                .path("items.event");
    }
}
