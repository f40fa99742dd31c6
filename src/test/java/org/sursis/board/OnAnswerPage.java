package org.sursis.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/** Three counsel, one in each language, hear of a removal in four days; each has a link. */
abstract class OnAnswerPage {
    private static final Pattern LINK = Pattern.compile("href=\"(/a/[A-Za-z0-9_-]+)\"");
    private static final Pattern CODE = Pattern.compile("<h1>\\S+ ([2-9A-Z]{5})</h1>");

    String order;
    LocalDate removal;
    String reference;

    @BeforeEach
    final void a_message_awaits_an_answer() {
        var now = Instant.parse(
                Clinic.api(AtRehearsal.KEY).get("/api/v1/rehearsal").path("now"));
        removal = LocalDate.ofInstant(now, ZoneId.of("America/St_Johns")).plusDays(4);
        reference = Clinic.unique("QC");
        order = Clinic.order(AtRehearsal.KEY, reference, removal.toString(), "Secret passport", "Ms. Counsel");
    }

    Object removal(String field) {
        return Clinic.api(AtRehearsal.KEY)
                .get("/api/v1/removal-orders/" + order)
                .path("removal." + field);
    }

    static Response enter(String link, String date, String time, String reason, String signs) {
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
    List<Map<String, Object>> listed(Consumer<List<Map<String, Object>>> change) {
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

    JsonPath alerts() {
        return Clinic.api(AtRehearsal.KEY)
                .get("/api/v1/alerts?limit=200&order=" + order)
                .jsonPath();
    }

    JsonPath history() {
        return Clinic.api(AtRehearsal.KEY)
                .get("/api/v1/removal-orders/" + order + "/history?limit=200")
                .jsonPath();
    }

    int calls() {
        return alerts().getList("items.findAll { it.kind == 'unacknowledged' }").size();
    }

    String link(String language) {
        return LINK.matcher(Browser.page("/messages?order=" + order))
                .results()
                .map(m -> m.group(1))
                .filter(l -> Browser.page(l).contains("<html lang=\"" + language + "\">"))
                .findFirst()
                .orElseThrow();
    }

    static String signs(String link) {
        var code = CODE.matcher(Browser.page(link));
        assertThat(code.find()).isTrue();
        return code.group(1).substring(3);
    }

    static Response send(String link, String answer, String note, String signs) {
        return send(link, answer, "IMM-1-26", note, signs);
    }

    static Response send(String link, String answer, String proof, String note, String signs) {
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
