package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders that are made from a filing plan. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class PlannedOrdersTest {

    @Test
    void every_step_becomes_a_filing_and_counsel_says_what_is_pending_since_when() {
        var reference = Caller.unique("QC");
        var made = plan(reference, """
                [{"code": "passport", "status": "pending"},
                 {"code": "marriage-registration", "status": "pending", "startedOn": "2026-10-05", "office": "federal-offices"},
                 {"code": "marriage-declaration", "title": "DEC-50", "status": "complete", "completedOn": "2026-10-05",
                  "estimate": {"optimistic": 1, "likely": 2, "pessimistic": 3}},
                 {"code": "spousal-sponsorship", "requires": ["marriage-certificate", "passport"], "completeWhen": "complete"}]""");
        var order = Orders.tree(made.then().statusCode(201).extract().asString());
        var read = Caller.VIEWER.gets("removal-orders/" + order.get("id").asText());
        assertThat(OrdersTest.withoutWakeUp(Orders.tree(read.then().extract().asString())))
                .isEqualTo(OrdersTest.withoutWakeUp(order));
        assertThat(OrdersTest.withoutIds(order)).isEqualTo(Orders.tree(EXPECTED.formatted(reference)));
    }

    private static final String EXPECTED = """
            {"reference": "%s", "jurisdiction": "ca", "registry": "CA-QC", "kind": "departure-order",
             "removal": {"date": "2026-11-27", "time": null, "zone": "America/Toronto", "source": "direction-to-report",
                         "learnedOn": "2026-11-06", "reason": null, "at": "2026-11-27T05:00:00Z", "version": 1, "stillWatched": null},
             "stay": null, "chainConfirmed": false, "operatorAsFallback": false, "alternatives": [], "gates": [], "standing": "lost", "closure": null,
             "closureAsked": null, "stillTold": [],
             "assessedOn": "2026-11-09", "slack": null, "bindingFiling": null, "probabilityInTime": null,
             "filings": [
               {"code": "marriage-declaration", "title": "DEC-50", "status": "complete", "startedOn": null, "filedOn": null,
                "expectedOn": null, "completedOn": "2026-10-05", "estimate": {"optimistic": 1, "likely": 2, "pessimistic": 3},
                "office": "qc-offices", "requires": [], "target": null, "completeWhen": "complete", "revision": 1},
               {"code": "marriage-registration", "title": "Inscription du mariage", "status": "pending", "startedOn": "2026-10-05",
                "filedOn": null, "expectedOn": null, "completedOn": null,
                "estimate": {"optimistic": 45, "likely": 45, "pessimistic": 68}, "office": "federal-offices",
                "requires": ["marriage-declaration"], "target": null, "completeWhen": "complete", "revision": 1},
               {"code": "marriage-certificate", "title": "Certificat de mariage", "status": "planned", "startedOn": null,
                "filedOn": null, "expectedOn": null, "completedOn": null,
                "estimate": {"optimistic": 5, "likely": 12, "pessimistic": 17}, "office": "qc-offices",
                "requires": ["marriage-registration"], "target": null, "completeWhen": "complete", "revision": 1},
               {"code": "sponsorship-forms", "title": "Formulaires et pièces justificatives", "status": "planned",
                "startedOn": null, "filedOn": null, "expectedOn": null, "completedOn": null, "estimate": null, "office": null,
                "requires": [], "target": null, "completeWhen": "complete", "revision": 1},
               {"code": "sponsorship-fees", "title": "Frais payés", "status": "planned", "startedOn": null, "filedOn": null,
                "expectedOn": null, "completedOn": null, "estimate": null, "office": null,
                "requires": [], "target": null, "completeWhen": "complete", "revision": 1},
               {"code": "spousal-sponsorship", "title": "Demande déposée dans le Portail de la RP", "status": "planned",
                "startedOn": null, "filedOn": null, "expectedOn": null, "completedOn": null, "estimate": null, "office": null,
                "requires": ["marriage-certificate", "passport"], "target": null, "completeWhen": "complete", "revision": 1},
               {"code": "sponsorship-acknowledgement", "title": "Confirmation du dépôt conservée comme preuve",
                "status": "planned", "startedOn": null, "filedOn": null, "expectedOn": null, "completedOn": null,
                "estimate": {"optimistic": 0, "likely": 0, "pessimistic": 1}, "office": "federal-offices",
                "requires": ["spousal-sponsorship"], "target": "removal", "completeWhen": "complete", "revision": 1},
               {"code": "passport", "title": null, "status": "pending", "startedOn": null, "filedOn": null,
                "expectedOn": null, "completedOn": null, "estimate": null, "office": null,
                "requires": [], "target": null, "completeWhen": "complete", "revision": 1}],
             "contacts": [
               {"tier": 1, "name": "Counsel", "email": "counsel@example.org", "phone": "+15145550123", "language": "fr", "zone": null},
               {"tier": 2, "name": "Backup", "email": "backup@example.org", "phone": null, "language": "en", "zone": null}],
             "revision": 1}""";

    @Test
    void a_plan_alone_is_enough() {
        plan(Caller.unique("QC"), null)
                .then()
                .statusCode(201)
                .body("filings", hasSize(7))
                .body("filings[5].completeWhen", equalTo("filed"));
    }

    @Test
    void titles_are_in_the_readers_language_where_the_operator_answers() {
        var order = planned(Caller.unique("QC"), null).put("operatorAsFallback", true);
        order.remove("contacts");
        var key = Caller.ADMIN
                .posts("organizations", """
                        {"name": "%s", "operator": {"name": "Operator", "email": "operator@example.org"}}""".formatted(Caller.unique("Clinic")))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("adminKey.secret");
        Caller.bare()
                .header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .header("Accept-Language", "es")
                .body(order.toString())
                .post(Caller.ORDERS)
                .then()
                .statusCode(201)
                .body("filings[4].title", equalTo("Tasas pagadas"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ca-marriage\"         | 422 | is no filing plan; /api/v1/filing-plans lists them",
                "\"CA Spousal\"          | 422 | is no filing plan; /api/v1/filing-plans lists them",
                "\"us-bia-appeal\"       | 422 | is a plan of another jurisdiction",
                "[\"ca-prra\"]           | 400 | must be text"
            })
    void a_plan_that_is_not_the_jurisdictions_is_refused(String plan, int status, String detail) {
        Problems.refused(status, "/filingPlan", plan, "/filingPlan", detail);
    }

    @Test
    void a_fault_in_a_filing_is_told_where_it_stands_in_what_was_sent() {
        Problems.of(plan(Caller.unique("QC"), """
                [{"code": "passport"}, {"code": "marriage-certificate", "requires": ["visa"]},
                 {"code": "sponsorship-fees", "office": "bank"}, {"code": "passport"}]"""))
                .is(422, "/filings/2/office", "is no calendar of this service; /api/v1/calendars lists them")
                .and("/filings/3/code", "stands twice among the filings of this order")
                .andNoMore();
        Problems.of(plan(Caller.unique("QC"), """
                [{"code": "passport"}, {"code": "marriage-certificate", "requires": ["visa"]}]"""))
                .is(422, "/filings/1/requires/0", "is no filing of this order")
                .andNoMore();
        Problems.of(plan(Caller.unique("QC"), """
                [{"code": "marriage-declaration", "requires": ["marriage-certificate"]}]"""))
                .is(
                        422,
                        "/filings",
                        "require each other in a circle: marriage-declaration → marriage-certificate →"
                                + " marriage-registration → marriage-declaration")
                .andNoMore();
    }

    @Test
    void the_steps_count_among_the_hundred_filings_of_an_order() {
        plan(Caller.unique("QC"), filings(93)).then().statusCode(201).body("filings", hasSize(100));
        Problems.of(plan(Caller.unique("QC"), filings(94)))
                .is(422, "/filings", "must not hold more than 100 entries, the plan's steps among them")
                .andNoMore();
    }

    private static String filings(int count) {
        return IntStream.range(0, count)
                .mapToObj("{\"code\": \"document-%d\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void an_american_order_has_an_american_plan() {
        var order = planned(Caller.unique("US"), null)
                .put("jurisdiction", "us")
                .put("filingPlan", "us-petition-for-review");
        order.remove("registry");
        Caller.STAFF
                .posts("removal-orders", order.toString())
                .then()
                .statusCode(201)
                .body("filings.code", contains("petition-for-review", "stay-motion"))
                .body("filings.title", contains("Recours en révision reçu par la cour d'appel", "Requête en sursis"));
    }

    private static Response plan(String reference, String filings) {
        return Caller.STAFF.posts("removal-orders", planned(reference, filings).toString());
    }

    /** The example as an order by the plan for Quebec, without counsel's word that nothing is missing. */
    private static ObjectNode planned(String reference, String filings) {
        var order = Orders.tree(Orders.example(reference)).put("filingPlan", "ca-spousal-sponsorship-qc");
        order.remove("chainConfirmed");
        order.remove("filings");
        if (filings != null) {
            order.set("filings", Orders.value(filings));
        }
        return order;
    }
}
