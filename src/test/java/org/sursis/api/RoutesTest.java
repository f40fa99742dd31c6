package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sursis.api.Described.Route;

/** Every route against {no key, an unknown key, a role too low, another organization}. A route that is not listed here fails. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class RoutesTest {
    /** The least role for each operation. */
    private static final Map<String, List<String>> LEAST = Map.of(
            "viewer",
                    List.of(
                            "listOrders",
                            "showOrder",
                            "showRemoval",
                            "showStay",
                            "listFilings",
                            "showFiling",
                            "showFilingOfOrder",
                            "listContacts",
                            "listEvents",
                            "showEvent",
                            "listDeadlines",
                            "showSchedule",
                            "showAssessment",
                            "askWhatIf",
                            "showPlan",
                            "showCalibration",
                            "showHistory",
                            "showEvidence",
                            "listAlerts",
                            "showAlert",
                            "listDeliveries",
                            "showWatch",
                            "showPublication",
                            "showRehearsal",
                            "listMembers",
                            "showMember",
                            "listPacks",
                            "showPack",
                            "listCalendars",
                            "listDays",
                            "computeDeadline",
                            "listFilingPlans",
                            "showFilingPlan"),
            "staff",
                    List.of(
                            "registerOrder",
                            "amendOrder",
                            "setRemoval",
                            "confirmRemoval",
                            "confirmRemovalOfOrder",
                            "confirmClosure",
                            "withdrawClosure",
                            "confirmContacts",
                            "sendVerification",
                            "enterVerification",
                            "addFiling",
                            "recordEvent",
                            "takeEventBack",
                            "changeFiling",
                            "changeFilingOfOrder",
                            "setContacts",
                            "acknowledge",
                            "listCalendarFeeds",
                            "makeCalendarFeed",
                            "revokeCalendarFeed",
                            "listSubscriptions",
                            "inviteSubscriber",
                            "showSubscription",
                            "endSubscription"),
            "counsel", List.of("closeOrder", "breakGlass", "setStay", "liftStay", "publishOrder", "withdrawOrder"),
            "admin",
                    List.of(
                            "advance",
                            "listOrganizations",
                            "foundOrganization",
                            "showOrganization",
                            "changeOrganization",
                            "listKeys",
                            "issueKey",
                            "addMember",
                            "changeMember",
                            "endMember",
                            "listWebhooks",
                            "makeWebhook",
                            "showWebhook",
                            "changeWebhookSecret",
                            "tryWebhook",
                            "removeWebhook",
                            "revokeKey"));

    private static final Map<String, Caller> ONE_BELOW =
            Map.of("staff", Caller.VIEWER, "counsel", Caller.STAFF, "admin", Caller.COUNSEL);

    @Test
    void every_route_is_listed_with_its_least_role() {
        var described = Described.routes().stream()
                .collect(Collectors.groupingBy(Route::role, Collectors.mapping(Route::id, Collectors.toSet())));
        LEAST.forEach((role, ids) -> assertThat(described.get(role)).as(role).containsExactlyInAnyOrderElementsOf(ids));
        assertThat(described.keySet()).isEqualTo(LEAST.keySet());
    }

    @Test
    void nobody_comes_in_without_a_key() {
        for (var route : Described.routes()) {
            Problems.of(Caller.bare().contentType("application/json").request(route.method(), route.address(ours())))
                    .is(401);
            Problems.of(asks(Caller.IMPOSTOR, route, ours())).is(401);
        }
    }

    @Test
    void a_role_too_low_is_turned_away_whatever_it_sends() {
        for (var route : Described.routes()) {
            var below = ONE_BELOW.get(route.role());
            if (below != null) {
                Problems.of(asks(below, route, ours())).is(403).says("the role of this key does not cover that");
            }
        }
    }

    @Test
    void what_belongs_to_another_organization_is_not_there_and_looks_like_what_never_was() {
        for (var route : Described.routes()) {
            if (route.namesSomething()) {
                var others = asks(Caller.STRANGER, route, ours());
                Problems.of(others).is(404);
                var nobodys = asks(Caller.STRANGER, route, Map.of());
                assertThat(others.<String>path("detail")).as(route.toString()).isEqualTo(nobodys.path("detail"));
            }
        }
    }

    @Test
    void nothing_of_another_organization_was_changed_by_all_this() {
        var order = "removal-orders/" + ours().get("id");
        Caller.VIEWER.gets(order).then().statusCode(200).header("ETag", "\"1\"");
    }

    private static Response asks(Caller who, Route route, Map<String, String> ids) {
        var request = who.asks().header("If-Match", "\"1\"");
        var body = route.method().equals("GET") || route.method().equals("DELETE") ? request : request.body("{}");
        return body.request(route.method(), route.address(idsFor(route, ids)));
    }

    /** The one variable is called id everywhere; what it names depends on the address. */
    private static Map<String, String> idsFor(Route route, Map<String, String> ids) {
        if (ids.isEmpty()) {
            return ids;
        }
        var kind = route.template().split("/")[3];
        return Map.of("id", ids.getOrDefault(kind, ids.get("id")), "filing", ids.get("filing"));
    }

    private static Map<String, String> ours() {
        return Ours.IDS;
    }

    /** One of each kind of thing, made once. */
    private static final class Ours {
        static final Map<String, String> IDS = make();

        private static Map<String, String> make() {
            var order = Caller.STAFF
                    .posts("removal-orders", Orders.with("/removal/date", "\"2026-11-12\""))
                    .then()
                    .statusCode(201)
                    .extract();
            var id = order.<String>path("id");
            return Map.of(
                    "id", id,
                    "filing", order.path("filings[0].id"),
                    "alerts",
                            Caller.VIEWER
                                    .gets("alerts?order=" + id)
                                    .then()
                                    .extract()
                                    .path("items[0].id"),
                    "keys", Caller.ADMIN.gets("keys").then().extract().path("items[0].id"),
                    "members", Caller.ADMIN.addsAMember("viewer"),
                    "organizations",
                            Caller.ADMIN.gets("organizations").then().extract().path("items.find { it.home }.id"));
        }
    }
}
