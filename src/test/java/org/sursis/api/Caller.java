package org.sursis.api;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Talks to the service as somebody: the members of one clinic by their roles, and the administrator of another one. */
enum Caller {
    ADMIN,
    COUNSEL,
    STAFF,
    VIEWER,
    /** Administrator of another organization, who must see nothing of all this. */
    STRANGER,
    /** Bears a key that nobody issued. */
    IMPOSTOR;

    static final String API = "/api/v1/";
    static final String ORDERS = API + "removal-orders";
    private static final Map<Caller, String> KEYS = new ConcurrentHashMap<>();

    /** A request with JSON under this caller's key. */
    RequestSpecification asks() {
        return bare().header("Authorization", "Bearer " + key()).contentType("application/json");
    }

    /** A request by nobody. */
    static RequestSpecification bare() {
        return given().urlEncodingEnabled(false)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    private String key() {
        return switch (this) {
            case ADMIN -> FrontDoor.ADMIN_KEY;
            case IMPOSTOR -> "sursis_00000000_nobody-issued-this-key";
            case STRANGER ->
                KEYS.computeIfAbsent(
                        this, who -> ADMIN.posts("organizations", "{\"name\": \"" + unique("Clinic") + "\"}")
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("adminKey.secret"));
            case COUNSEL, STAFF, VIEWER ->
                KEYS.computeIfAbsent(
                        this, who -> ADMIN.posts("keys", """
                    {"name": "%s", "role": "%s"}""".formatted(name(), name().toLowerCase(Locale.ROOT)))
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("secret"));
        };
    }

    Response gets(String path) {
        return asks().get(API + path);
    }

    Response posts(String path, String body) {
        return asks().body(body).post(API + path);
    }

    Response puts(String path, int revision, String body) {
        return asks().header("If-Match", "\"" + revision + "\"").body(body).put(API + path);
    }

    Response patches(String path, int revision, String body) {
        return asks().header("If-Match", "\"" + revision + "\"").body(body).patch(API + path);
    }

    Response deletes(String path, int revision) {
        return asks().header("If-Match", "\"" + revision + "\"").delete(API + path);
    }

    /** Ends the watch, with the administrator as the second pair of eyes. */
    Response closesWithAnother(String order, String why) {
        posts(order + "/closure", why).then().statusCode(200);
        var ended = ADMIN.posts(order + "/closure/confirmation", "");
        ended.then().statusCode(200);
        return ended;
    }

    /** The path of a new order that is the design's example under a reference of its own. */
    String registersAnOrder() {
        var id = posts("removal-orders", Orders.example(unique("QC")))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return "removal-orders/" + id;
    }

    /** The id of a new member. */
    String addsAMember(String role) {
        return posts("members", """
                {"name": "Somebody", "email": "%s@example.org", "role": "%s"}""".formatted(unique("m"), role))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** All that was and will be sent of an order, by its id. */
    static JsonPath deliveries(String order) {
        return ADMIN.gets("deliveries?limit=200&order=" + order)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What was said of an order, by its id. */
    static List<String> kindsOfAlerts(String order) {
        return ADMIN.gets("alerts?order=" + order).then().extract().path("items.kind");
    }

    static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }
}
