package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The description at /q/openapi says what is so. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class DescriptionTest {

    @Test
    void it_names_itself_and_the_key_that_it_wants() {
        var document = Described.document();
        assertThat(document.at("/info/title").asText()).isEqualTo("Sursis");
        assertThat(document.at("/components/securitySchemes/SecurityScheme/type")
                        .asText())
                .isEqualTo("http");
        assertThat(document.at("/components/securitySchemes/SecurityScheme/scheme")
                        .asText())
                .isEqualTo("bearer");
    }

    @Test
    void every_reference_leads_somewhere() {
        var document = Described.document();
        var dangling = references(document)
                .filter(ref -> document.at(ref.substring(1)).isMissingNode())
                .toList();
        assertThat(dangling).isEmpty();
    }

    private static Stream<String> references(JsonNode node) {
        var here = node.path("$ref").isTextual() ? Stream.of(node.get("$ref").asText()) : Stream.<String>empty();
        return Stream.concat(
                here, StreamSupport.stream(node.spliterator(), false).flatMap(DescriptionTest::references));
    }

    @Test
    void every_operation_has_a_summary_a_tag_a_good_answer_and_its_refusals() {
        for (var route : Described.routes()) {
            var operation = route.operation();
            assertThat(operation.path("summary").asText()).as(route.toString()).isNotBlank();
            assertThat(operation.path("tags")).as(route.toString()).isNotEmpty();
            var answers = names(operation.get("responses"));
            assertThat(answers).as(route.toString()).contains("401", "403").containsAnyOf("200", "201", "204");
            for (var problem : List.of("401", "403")) {
                assertThat(operation
                                .at("/responses/" + problem + "/content/application~1problem+json/schema/$ref")
                                .asText())
                        .isEqualTo("#/components/schemas/Problem");
            }
        }
    }

    @Test
    void the_example_of_the_design_stands_in_it_and_works() {
        var example = Described.document()
                .at("/paths/~1api~1v1~1removal-orders/post/requestBody/content/application~1json/examples")
                .elements()
                .next()
                .get("value");
        var order = (ObjectNode) (example.isTextual() ? Orders.value(example.asText()) : example);
        assertThat(order.get("reference").asText()).isEqualTo("QC-2026-0417");
        Caller.STAFF
                .posts(
                        "removal-orders",
                        order.put("reference", Caller.unique("EX")).toString())
                .then()
                .statusCode(201);
    }

    @Test
    void the_fields_of_every_request_are_the_fields_that_are_read() {
        var known = Set.of("NewRemovalOrder", "NewRemoval", "NewFiling", "NewContact", "Estimate");
        var document = Described.document();
        var sent = Orders.tree(Orders.example(Caller.unique("QC")));
        var unknown = new ArrayList<String>();
        for (var schema : known) {
            names(document.at("/components/schemas/" + schema + "/properties")).forEach(field -> {
                var body = sent.deepCopy();
                place(body, schema).set(field, Orders.value("[[[]]]"));
                var answer = Caller.STAFF.posts("removal-orders", body.toString());
                if (answer.statusCode() < 400
                        || answer.asString().contains("/" + field + "\",\"detail\":\"is not a known field")) {
                    unknown.add(schema + "." + field);
                }
            });
        }
        // An id is read only where a list that has ids is sent back.
        assertThat(unknown).containsExactly("NewContact.id");
    }

    private static ObjectNode place(ObjectNode order, String schema) {
        return (ObjectNode) order.at(
                switch (schema) {
                    case "NewRemoval" -> "/removal";
                    case "NewFiling" -> "/filings/0";
                    case "NewContact" -> "/contacts/0";
                    case "Estimate" -> "/filings/0/estimate";
                    default -> "";
                });
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
