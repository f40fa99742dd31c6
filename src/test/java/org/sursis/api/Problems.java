package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A refusal, read as a client would: its form is checked always, its faults one by one. */
final class Problems {
    private final Response response;
    private final List<String> told = new ArrayList<>();

    private Problems(Response response) {
        this.response = response;
    }

    static Problems of(Response response) {
        return new Problems(response);
    }

    /** The example with one value replaced is refused for this one fault, and nothing of it was stored. */
    static void refused(int status, String pointer, String value, String at, String detail) {
        var order = Orders.raw(pointer, value);
        of(Caller.STAFF.posts("removal-orders", order)).is(status, at, detail).andNoMore();
        var found = Caller.VIEWER.gets("removal-orders?q=" + Orders.reference(order));
        assertThat(found.then().statusCode(200).extract().<List<?>>path("items"))
                .isEmpty();
    }

    Problems is(int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.<Integer>path("status")).isEqualTo(status);
        assertThat(response.<String>path("title")).isNotBlank();
        assertThat(response.<String>path("type")).matches("about:blank|urn:sursis:problem:[a-z-]+");
        assertThat(response.<String>path("instance")).startsWith("/api/");
        return this;
    }

    Problems is(int status, String pointer, String detail) {
        return is(status).and(pointer, detail);
    }

    Problems and(String pointer, String detail) {
        told.add(pointer + " " + detail);
        assertThat(faults()).contains(pointer + " " + detail);
        return this;
    }

    void andNoMore() {
        assertThat(faults()).containsExactlyInAnyOrderElementsOf(told);
    }

    Problems says(String detail) {
        assertThat(response.<String>path("detail")).isEqualTo(detail);
        return this;
    }

    private List<String> faults() {
        var errors = response.<List<Map<String, String>>>path("errors");
        return errors == null
                ? List.of()
                : errors.stream()
                        .map(e -> e.get("pointer") + " " + e.get("detail"))
                        .toList();
    }
}
