package org.sursis.board;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer by link needs and leads on to: a proof, a new answer when it ran out, the new date; and what it is from whoever left. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class AnswerLeadsOnTest extends OnAnswerPage {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | “It is filed” needs the number that proves it | must be one line of at most 200 characters",
                "fr | « C&#39;est déposé » demande le numéro qui le prouve | doit tenir en une ligne d&#39;au plus 200",
                "es | «Está presentado» necesita el número que lo prueba | debe ser una sola línea de 200",
            })
    void what_is_filed_is_proven_by_a_number(String language, String needed, String unfit) {
        var link = link(language);
        var before = Clinic.state(AtRehearsal.KEY, order);

        send(link, "filed", " ", "", signs(link)).then().statusCode(422).body(containsString(needed));
        send(link, "filed", "é".repeat(201), "", signs(link))
                .then()
                .statusCode(422)
                .body(containsString(unfit), containsString("value=\"" + "é".repeat(201)));
        send(link, "filed", "a\u202Eb", "", signs(link))
                .then()
                .statusCode(422)
                .body(containsString(unfit), containsString("value=\"ab\""));
        assertThat(Clinic.state(AtRehearsal.KEY, order)).isEqualTo(before);

        send(link, "filed", " Reçu <7> ", "", signs(link)).then().statusCode(200);
        assertThat(alerts().getList("items.acknowledgement.proof", String.class))
                .contains("Reçu <7>");
        assertThat(history().getString("items.findAll { it.event == 'alert-answered' }[0].details.proof"))
                .isEqualTo("Reçu <7>");
        assertThat(Browser.page(link)).doesNotContain("Reçu");
    }

    @Test
    void the_link_of_an_answer_that_ran_out_asks_again_and_so_does_its_alert() {
        var link = link("en");
        send(link, "date-changed", "", signs(link)).then().statusCode(200);
        var answered = alerts();
        var alert = answered.getString("items.find { it.acknowledgement != null }.id");
        var until = answered.getString("items.find { it.acknowledgement != null }.acknowledgement.until");
        Clinic.api(AtRehearsal.KEY)
                .body("{\"to\": \"" + until + "\"}")
                .post("/api/v1/rehearsal/advance")
                .then()
                .statusCode(200);
        assertThat(alerts().getList("items.findAll { it.kind == 'unacknowledged' && it.open }"))
                .hasSize(1);

        var before = Clinic.state(AtRehearsal.KEY, order);
        assertThat(Browser.page(link)).contains("The last answer has run out", "Ms. Counsel", "type=\"radio\"");
        Browser.asks().head(link).then().statusCode(200);
        assertThat(Clinic.state(AtRehearsal.KEY, order)).isEqualTo(before);

        Clinic.api(AtRehearsal.KEY)
                .body("{\"answer\": \"date-changed\"}")
                .post("/api/v1/alerts/" + alert + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("acknowledgement.until", greaterThan(until));
        assertThat(alerts().getList("items.findAll { it.open }")).isEmpty();
        assertThat(Browser.page(link)).contains("This answer holds until").doesNotContain("type=\"radio\"");
    }

    @Test
    void the_same_answer_by_another_is_an_answer_of_theirs() {
        var english = link("en");
        var french = link("fr");
        var signs = signs(french);
        send(english, "not-mine", "", signs).then().statusCode(200);
        var called = calls();
        send(french, "not-mine", "", signs).then().statusCode(200);
        send(french, "not-mine", "", signs).then().statusCode(200);

        assertThat(history().getList("items.findAll { it.event == 'alert-answered' }.who", String.class))
                .containsExactly("Ms. Counsel", "Maître Zoë");
        assertThat(calls()).isEqualTo(called + 1);
    }

    @Test
    void who_was_taken_off_the_list_reads_whom_to_tell_and_quiets_nothing() {
        var link = link("en");
        var signs = signs(link);
        listed(people -> people.removeIf(p -> p.get("name").equals("Ms. Counsel")));
        var before = alerts().getList("items");

        assertThat(Browser.page(link))
                .contains(
                        "outcome unsettled",
                        "You are no longer on the list of this file",
                        "please tell Maître Zoë, Lcda. Núñez")
                .doesNotContain("<form");
        send(link, "have-it", "it flew", "").then().statusCode(403);
        assertThat(history().getList("items.event", String.class)).doesNotContain("answer-refused");

        send(link, "have-it", "it flew", signs)
                .then()
                .statusCode(403)
                .body(containsString("You are no longer on the list"), not(containsString("<form")));
        assertThat(alerts().getList("items")).isEqualTo(before);
        assertThat(history().getMap("items[-1]"))
                .containsEntry("event", "answer-refused")
                .containsEntry("who", "Ms. Counsel")
                .extractingByKey("details", as(InstanceOfAssertFactories.map(String.class, String.class)))
                .containsEntry("answer", "have-it")
                .containsEntry("note", "it flew")
                .containsEntry("because", "not-on-the-list");
        assertThat(Browser.page(link("fr"))).contains("type=\"radio\"");
    }

    @Test
    void who_only_has_another_name_or_a_telephone_since_is_still_on_the_list() {
        var link = link("en");
        listed(people -> people.stream()
                .filter(p -> p.get("name").equals("Ms. Counsel"))
                .forEach(p -> {
                    p.put("name", "Ms. Married");
                    p.put("phone", "+15145550177");
                }));

        send(link, "have-it", "", signs(link)).then().statusCode(200).body(containsString("Ms. Married"));
    }

    @Test
    void a_date_that_changed_is_entered_behind_the_answer_and_a_later_one_quiets_nothing_alone() {
        var link = link("en");
        var signs = signs(link);
        var later = removal.plusDays(30).toString();
        enter(link, later, "", "flight cancelled", signs).then().statusCode(200);
        assertThat(removal("version")).isEqualTo(1);

        send(link, "date-changed", "", signs)
                .then()
                .statusCode(200)
                .body(containsString("Enter the new date"), containsString("value=\"America/St_Johns\""));
        var before = Clinic.state(AtRehearsal.KEY, order);
        Browser.asks().get(link + "/date").then().statusCode(405);
        assertThat(Browser.page(link)).contains("Enter the new date");
        enter(link, "2027-02-30", "", "", signs).then().statusCode(422).body(containsString("“New date” is no date"));
        enter(link, later, "9", "", signs).then().statusCode(422).body(containsString("“Hour” is no hour"));
        enter(link, "2028-03-12", "02:30", "", signs)
                .then()
                .statusCode(422)
                .body(containsString("“Hour” does not exist"));
        enter(link, "2001-01-01", "", "", signs).then().statusCode(422).body(containsString("lies in the past"));
        enter(link, removal.toString(), "", "", signs).then().statusCode(422).body(containsString("stands already"));
        enter(link, later, "", "", signs).then().statusCode(422).body(containsString("“Why it changed” is needed"));
        enter(link, later, "", "flight cancelled", "??").then().statusCode(422).body(containsString("last two"));
        assertThat(Clinic.state(AtRehearsal.KEY, order)).isEqualTo(before);

        enter(link, later, "14:30", "flight cancelled", signs)
                .then()
                .statusCode(200)
                .body(containsString("The new date is entered"), containsString("the earlier date stays watched"));
        assertThat(removal("date").toString()).isEqualTo(later);
        assertThat(removal("reason").toString()).isEqualTo("flight cancelled");
        assertThat(removal("stillWatched.date").toString()).isEqualTo(removal.toString());
        assertThat(history().getList("items.findAll { it.event == 'removal-set' }.who", String.class))
                .containsExactly("Ms. Counsel");
        assertThat(Browser.page(link)).contains("The new date is entered").doesNotContain("Enter the new date");
    }

    @Test
    void an_earlier_date_counts_at_once_but_not_from_somebody_who_was_taken_off_the_list() {
        var link = link("en");
        var signs = signs(link);
        var earlier = removal.minusDays(1).toString();
        send(link, "date-changed", "", signs).then().statusCode(200);
        var everybody = listed(people -> people.removeIf(p -> p.get("name").equals("Ms. Counsel")));

        enter(link, earlier, "", "", signs).then().statusCode(403).body(containsString("no longer on the list"));
        assertThat(removal("version")).isEqualTo(1);
        assertThat(history().getString("items[-1].details.removal")).isEqualTo(earlier);

        listed(people -> {
            people.clear();
            people.addAll(everybody);
        });
        enter(link, earlier, "", "", signs).then().statusCode(200).body(not(containsString("stays watched")));
        assertThat(removal("date").toString()).isEqualTo(earlier);
        assertThat(removal("stillWatched")).isNull();
    }
}
