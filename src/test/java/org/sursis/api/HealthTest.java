package org.sursis.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sursis.calendar.ZoneKnowledge;

/** What the service says of its own state to whoever runs it. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class HealthTest {

    @Test
    void the_rules_by_which_hours_are_reckoned_show_apart_from_readiness() {
        var report = ZoneKnowledge.report();
        Caller.bare()
                .get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'zones' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'zones' }.data.used", equalTo(report.used()))
                .body("checks.find { it.name == 'zones' }.data.java", equalTo(report.javas()))
                .body("checks.find { it.name == 'zones' }.data.wrong", equalTo("{}"));
        Caller.bare().get("/q/health/ready").then().statusCode(200).body("checks.name", not(hasItem("zones")));
    }

    @Test
    void whether_messages_leave_has_a_group_of_its_own() {
        Caller.bare()
                .get("/q/health/group/next-hops")
                .then()
                .body("checks.name", equalTo(List.of("next-hops")))
                .body("checks[0].data.email", startsWith("rehearsal: "));
        Caller.bare().get("/q/health/ready").then().statusCode(200).body("checks.name", not(hasItem("next-hops")));
    }
}
