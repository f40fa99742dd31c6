package org.sursis.board;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three counsel, one in each language, hear of a removal in four days; each has a link. */
@QuarkusTest
@TestProfile(AtRehearsal.class)
class AnswerPageTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/a/[A-Za-z0-9_-]+)\"");
    private static final Pattern CODE = Pattern.compile("<h1>\\S+ ([2-9A-Z]{5})</h1>");

    private String order;
    private LocalDate removal;
    private String reference;

    @BeforeEach
    void a_message_awaits_an_answer() {
        var now = Instant.parse(
                Clinic.api(AtRehearsal.KEY).get("/api/v1/rehearsal").path("now"));
        removal = LocalDate.ofInstant(now, ZoneId.of("America/St_Johns")).plusDays(4);
        reference = Clinic.unique("QC");
        order = Clinic.order(AtRehearsal.KEY, reference, removal.toString(), "Secret passport", "Ms. Counsel");
    }

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
        assertThat(Browser.page(link)).contains(answered, who).doesNotContain("type=\"radio\"");
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
                .contains("You are no longer on the list of this file", "please tell Maître Zoë, Lcda. Núñez")
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

    private Object removal(String field) {
        return Clinic.api(AtRehearsal.KEY)
                .get("/api/v1/removal-orders/" + order)
                .path("removal." + field);
    }

    private static Response enter(String link, String date, String time, String reason, String signs) {
        return Browser.asks()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("date", date)
                .formParam("time", time)
                .formParam("zone", "America/St_Johns")
                .formParam("reason", reason)
                .formParam("signs", signs)
                .post(link + "/date");
    }

    /** Changes the list; returns what it was. */
    private List<Map<String, Object>> listed(Consumer<List<Map<String, Object>>> change) {
        var address = "/api/v1/removal-orders/" + order + "/contacts";
        var known = Clinic.api(AtRehearsal.KEY).get(address);
        List<Map<String, Object>> people = new ArrayList<>(known.<List<Map<String, Object>>>path("items"));
        people.forEach(p -> p.keySet().retainAll(List.of("tier", "name", "email", "phone", "language")));
        var before = List.copyOf(people);
        change.accept(people);
        Clinic.api(AtRehearsal.KEY)
                .header("If-Match", known.header("ETag"))
                .body(people)
                .put(address)
                .then()
                .statusCode(200);
        return before;
    }

    private JsonPath alerts() {
        return Clinic.api(AtRehearsal.KEY)
                .get("/api/v1/alerts?limit=200&order=" + order)
                .jsonPath();
    }

    private JsonPath history() {
        return Clinic.api(AtRehearsal.KEY)
                .get("/api/v1/removal-orders/" + order + "/history?limit=200")
                .jsonPath();
    }

    private int calls() {
        return alerts().getList("items.findAll { it.kind == 'unacknowledged' }").size();
    }

    private String link(String language) {
        return LINK.matcher(Browser.page("/messages?order=" + order))
                .results()
                .map(m -> m.group(1))
                .filter(l -> Browser.page(l).contains("<html lang=\"" + language + "\">"))
                .findFirst()
                .orElseThrow();
    }

    private static String signs(String link) {
        var code = CODE.matcher(Browser.page(link));
        assertThat(code.find()).isTrue();
        return code.group(1).substring(3);
    }

    private static Response send(String link, String answer, String note, String signs) {
        return send(link, answer, "IMM-1-26", note, signs);
    }

    private static Response send(String link, String answer, String proof, String note, String signs) {
        return Browser.asks()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .urlEncodingEnabled(true)
                .formParam("answer", answer)
                .formParam("proof", proof)
                .formParam("note", note)
                .formParam("signs", signs)
                .post(link);
    }
}
