package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AtRehearsal.class)
class AnswerPageTest extends OnAnswerPage {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | I have it | Type the last two characters of | Answered | This answer holds until | Ms. Counsel",
                "fr | Je m&#39;en occupe | Tapez les deux derniers caractères de | Réponse reçue | Cette réponse vaut | Maître Zoë",
                "es | Me encargo | Escriba los dos últimos caracteres de | Respondido | Esta respuesta vale hasta | Lcda. Núñez"
            })
    void an_answer_is_given_in_the_language_of_the_message(
            String language, String word, String confirm, String answered, String holds, String who) {
        var link = link(language);

        var asked = Browser.page(link);
        assertThat(asked)
                .contains(word, confirm, "<html lang=\"" + language + "\">")
                .doesNotContain("<script", reference, "passport");
        assertThat(asked.split("type=\"radio\"", -1)).hasSize(5);

        send(link, "have-it", "", signs(link))
                .then()
                .statusCode(200)
                .body(containsString(answered), containsString(holds));
        assertThat(Browser.page(link)).contains(answered, who).doesNotContain("type=\"radio\"", "unsettled");
    }

    @Test
    void looking_twice_changes_nothing() {
        var before = Clinic.state(AtRehearsal.KEY, order);
        var link = link("en");

        assertThat(Browser.page(link)).isEqualTo(Browser.page(link));
        Browser.asks().head(link).then().statusCode(200);

        assertThat(Clinic.state(AtRehearsal.KEY, order)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "have-it | ''  | '' | not the last two characters",
                "have-it | zz  | '' | not the last two characters",
                "have-it | ok! | '' | not the last two characters",
                "''      | -   | '' | choose one of the four answers",
                "yes     | -   | '' | choose one of the four answers",
            })
    void a_program_that_sends_the_form_changes_nothing(String answer, String signs, String note, String why) {
        var link = link("en");
        var before = Clinic.state(AtRehearsal.KEY, order);

        send(link, answer, "my note", signs == null ? signs(link) : signs)
                .then()
                .statusCode(422)
                .body(containsString(why), containsString(">my note</textarea>"));
        Browser.asks()
                .contentType("application/x-www-form-urlencoded")
                .post(link)
                .then()
                .statusCode(422);

        assertThat(Clinic.state(AtRehearsal.KEY, order)).isEqualTo(before);
    }

    @Test
    void a_note_is_kept_as_it_was_typed_and_shown_without_being_run() {
        var link = link("en");
        var note = "<b>déposé</b> {config:x}\nhier ${1}";

        send(link, "filed", note, "??")
                .then()
                .statusCode(422)
                .body(containsString("&lt;b&gt;déposé&lt;/b&gt; {config:x}\nhier ${1}</textarea>"))
                .body(containsString("value=\"filed\" required checked"));
        send(link, "filed", note, " " + signs(link).toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200);

        var kept =
                Clinic.api(AtRehearsal.KEY).get("/api/v1/alerts?order=" + order).jsonPath();
        assertThat(kept.getList("items.acknowledgement.note", String.class)).contains(note);
        assertThat(Browser.page(link)).doesNotContain("hier");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 27, 127, 155, 0x202E, 0x2066})
    void a_note_that_cannot_be_printed_is_refused(int sign) {
        var link = link("en");

        send(link, "filed", "a" + Character.toString(sign) + "b", signs(link))
                .then()
                .statusCode(422)
                .body(containsString("cannot be printed"), containsString(">ab</textarea>"));
    }

    @Test
    void a_note_has_two_thousand_characters_at_most_whatever_their_bytes() {
        var link = link("fr");

        send(link, "filed", "é".repeat(2_001), signs(link))
                .then()
                .statusCode(422)
                .body(containsString("dépasse"));
        send(link, "filed", "é".repeat(2_000), signs(link))
                .then()
                .statusCode(200)
                .body(containsString("Réponse reçue"));
    }

    @Test
    void not_mine_calls_the_next_person_and_can_be_taken_back() {
        var link = link("en");
        var signs = signs(link);

        send(link, "not-mine", "", signs)
                .then()
                .statusCode(200)
                .body(containsString("Handed on"), containsString("The next person on the list is being called."));
        assertThat(Browser.page("/messages?order=" + order)).contains("backup.");

        send(link, "have-it", "", signs).then().statusCode(200).body(containsString("Answered"));
    }

    @Test
    void who_comes_second_reads_who_answered_and_when() {
        send(link("fr"), "have-it", "", signs(link("fr"))).then().statusCode(200);

        var late = link("en");
        assertThat(Browser.page(late))
                .contains("Answered", "Maître Zoë: “I have it”")
                .doesNotContain("<form");
        send(late, "not-mine", "", signs(late)).then().statusCode(200).body(containsString("Maître Zoë"));
    }

    @Test
    void what_is_over_says_so() {
        var link = link("en");
        Clinic.api(AtRehearsal.KEY)
                .header("If-Match", "*")
                .body("{\"reason\": \"other\"}")
                .post("/api/v1/removal-orders/" + order + "/closure")
                .then()
                .statusCode(200);

        assertThat(Browser.page(link)).contains("Nothing more to answer").doesNotContain("<form");

        var before = Clinic.state(AtRehearsal.KEY, order);
        send(link, "have-it", "", signs(link)).then().statusCode(200).body(containsString("Nothing more to answer"));
        assertThat(Clinic.state(AtRehearsal.KEY, order)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "..%2f", "a%20b", "%C3%A9"})
    void a_link_that_nobody_made_leads_nowhere(String token) {
        Browser.speaking("fr")
                .get("/a/" + token)
                .then()
                .statusCode(404)
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Set-Cookie", nullValue())
                .body(containsString("Ce lien ne mène nulle part"), not(containsString("<form")));
        Browser.speaking("es")
                .contentType("application/x-www-form-urlencoded")
                .post("/a/" + token)
                .then()
                .statusCode(404)
                .body(containsString("Este enlace no lleva a ninguna parte"));
    }

    @Test
    void a_form_from_a_mail_program_needs_no_origin_but_json_is_no_form() {
        Browser.asks()
                .contentType("application/json")
                .body("{}")
                .post(link("en"))
                .then()
                .statusCode(415);
        Browser.asks().get(link("en") + ";x").then().statusCode(equalTo(200));
    }
}
