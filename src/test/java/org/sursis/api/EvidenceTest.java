package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One order's story, to be shown to somebody else. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class EvidenceTest {
    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** An order of which messages left, that was answered, moved, stayed and closed. */
    private static String story() {
        var order = "removal-orders/"
                + Caller.STAFF
                        .posts("removal-orders", Orders.with("/removal/date", "\"2026-11-11\""))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        var alert = Caller.VIEWER
                .gets("alerts?open=true&order=" + order.substring(15))
                .then()
                .extract()
                .<String>path("items[0].id");
        Caller.COUNSEL
                .posts(
                        "alerts/" + alert + "/acknowledgement",
                        "{\"answer\": \"have-it\", \"note\": \"Zoë s'en charge\"}")
                .then()
                .statusCode(200);
        Caller.STAFF.puts(order + "/removal", 1, """
                {"date": "2026-12-04", "zone": "America/Toronto", "source": "direction-to-report", "reason": "vol annulé"}""").then().statusCode(200);
        Caller.COUNSEL.closesWithAnother(order, "{\"reason\": \"left\", \"note\": \"départ volontaire\"}");
        return order;
    }

    @Test
    void the_story_is_told_with_who_was_told_what_and_who_answered_what() {
        var evidence = Caller.VIEWER
                .gets(story() + "/evidence")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("generatedBy", equalTo("VIEWER"))
                .body("journal.sound", equalTo(true))
                .extract()
                .jsonPath();

        assertThat(evidence.<String>getList("messages.to")).contains("Counsel");
        assertThat(evidence.<String>getList("messages.delivery.address")).contains("counsel@example.org");
        assertThat(evidence.<Boolean>getList("messages.asPlanned")).containsOnly(true);
        assertThat(evidence.<String>getList("messages.delivery.attempts.flatten().result"))
                .contains("sent");
        assertThat(evidence.getString("messages[0].text")).contains("[…]").doesNotContain("/a/");
        assertThat(evidence.getString("answers[0].who")).isEqualTo("COUNSEL");
        assertThat(evidence.getMap("answers[0].details"))
                .containsEntry("answer", "have-it")
                .containsEntry("note", "Zoë s'en charge");
        assertThat(evidence.<Object>getList("dates.details.removal")).containsExactly("2026-11-11", "2026-12-04");
        assertThat(evidence.getMap("dates[1].details"))
                .containsEntry("from", "2026-11-11")
                .containsEntry("reason", "vol annulé");
        assertThat(evidence.<String>getList("stops.event")).contains("alert-ended", "order-closed");
        assertThat(evidence.<String>getList("standings.details.to")).last().isEqualTo("closed");
        assertThat(evidence.<String>getList("entries.event"))
                .contains("order-registered", "alert-raised", "delivery-planned", "delivery-sent", "standing-changed");
    }

    @Test
    void every_entry_has_the_hash_that_other_tools_find() throws Exception {
        var evidence =
                Caller.VIEWER.gets(story() + "/evidence").then().extract().jsonPath();
        List<Map<String, Object>> entries = evidence.getList("entries");

        assertThat(entries).isNotEmpty().allSatisfy(entry -> assertThat(entry.get("hash"))
                .isEqualTo(sha256WithoutHash(entry)));
        assertThat(entries)
                .extracting(entry -> ((Number) entry.get("seq")).longValue())
                .isSorted();
        assertThat(evidence.getLong("journal.seq"))
                .isGreaterThanOrEqualTo(
                        ((Number) entries.get(entries.size() - 1).get("seq")).longValue());
    }

    private static String sha256WithoutHash(Map<String, Object> entry)
            throws JsonProcessingException, NoSuchAlgorithmException {
        var rest = new TreeMap<>(entry);
        rest.remove("hash");
        var text = SORTED.writeValueAsString(rest).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Page 1 of, Evidence: who was told what, and what they answered, have it",
        "fr, Page 1 de, Preuve : qui a été averti, ce qui a été répondu, vol annulé",
        "es, Página 1 de, Prueba: a quién se avisó, qué respondió, Decidido"
    })
    void on_paper_it_can_be_read_in_each_language(
            String language, String page, String title, String more, String within) throws IOException {
        var pdf = Caller.VIEWER
                .asks()
                .header("Accept", "application/pdf")
                .header("Accept-Language", language)
                .get(Caller.API + story() + "/evidence")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("evidence-"))
                .extract()
                .asByteArray();

        assertThat(text(pdf))
                .contains(
                        page,
                        title,
                        more,
                        within,
                        "counsel@example.org",
                        "Zoë s'en charge",
                        "départ volontaire",
                        "2026-12-04");
    }

    private static String text(byte[] pdf) throws IOException {
        var reader = new PdfReader(pdf);
        var extractor = new PdfTextExtractor(reader);
        var text = new StringBuilder();
        for (int n = 1; n <= reader.getNumberOfPages(); n++) {
            text.append(extractor.getTextFromPage(n)).append('\n');
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/json, application/json",
        "'', */*, application/json",
        "'', 'application/pdf, application/json;q=0.5', application/pdf",
        "'', 'application/json, application/pdf;q=0.5', application/json",
        "?format=pdf, application/json, application/pdf",
        "?format=json, application/json, application/json"
    })
    void json_or_pdf_is_as_the_caller_likes(String query, String accept, String type) {
        Caller.VIEWER
                .asks()
                .header("Accept", accept)
                .get(Caller.API + Caller.STAFF.registersAnOrder() + "/evidence" + query)
                .then()
                .statusCode(200)
                .contentType(type);
    }

    @Test
    void a_format_that_is_none_is_refused_by_name() {
        var order = Caller.STAFF.registersAnOrder();
        Problems.of(Caller.VIEWER.gets(order + "/evidence?format=docx"))
                .is(400, "/format", "must be json or pdf")
                .andNoMore();
    }

    @Test
    void another_organizations_story_is_not_there() {
        var order = Caller.STAFF.registersAnOrder();
        Problems.of(Caller.STRANGER.gets(order + "/evidence")).is(404);
        Problems.of(Caller.STRANGER.gets(order + "/evidence?format=pdf")).is(404);
    }
}
