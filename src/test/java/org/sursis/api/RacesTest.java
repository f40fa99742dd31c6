package org.sursis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once: one of them is right, and the others are told so. */
@QuarkusTest
@TestProfile(FrontDoor.class)
class RacesTest {
    private static final int MANY = 8;

    @Test
    void of_many_orders_under_one_reference_one_is_registered() {
        var order = Orders.example(Caller.unique("RACE"));
        var answers = atOnce(n -> Caller.STAFF.posts("removal-orders", order));
        assertThat(statuses(answers)).isEqualTo(oneAndOthers(201, 409));
        answers.stream().filter(a -> a.statusCode() == 409).forEach(a -> Problems.of(a)
                .is(409));
    }

    @Test
    void many_repeats_at_once_get_the_one_answer() {
        var reference = Caller.unique("RACE");
        var key = Caller.unique("key");
        var answers = atOnce(n -> Caller.STAFF
                .asks()
                .header("Idempotency-Key", key)
                .body(Orders.example(reference))
                .post(Caller.ORDERS));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(answers.stream().filter(a -> a.header("Idempotent-Replayed") == null))
                .hasSize(1);
        Caller.VIEWER.gets("removal-orders?q=" + reference).then().body("items", hasSize(1));
    }

    @Test
    void of_many_changes_to_one_revision_one_is_made() {
        var order = Caller.STAFF.registersAnOrder();
        var answers = atOnce(n -> Caller.STAFF.patches(order, 1, "{\"kind\": \"kind-" + n + "\"}"));
        assertThat(statuses(answers)).isEqualTo(oneAndOthers(200, 412));
        Caller.VIEWER.gets(order).then().header("ETag", "\"2\"");
    }

    @Test
    void many_changes_to_whatever_revision_are_all_made() {
        var order = Caller.STAFF.registersAnOrder();
        var answers = atOnce(n -> Caller.STAFF
                .asks()
                .header("If-Match", "*")
                .body("{\"kind\": \"kind-" + n + "\"}")
                .patch(Caller.API + order));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        Caller.VIEWER.gets(order).then().header("ETag", "\"" + (MANY + 1) + "\"");
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).sorted().toList();
    }

    private static List<Integer> oneAndOthers(int one, int others) {
        var all = new ArrayList<>(Collections.nCopies(MANY - 1, others));
        all.add(one);
        return all.stream().sorted().toList();
    }

    private static List<Response> atOnce(IntFunction<Response> request) {
        Caller.STAFF.gets("watch").then().statusCode(200);
        var start = new CyclicBarrier(MANY);
        var threads = Executors.newFixedThreadPool(MANY);
        try {
            var running = IntStream.range(0, MANY)
                    .mapToObj(
                            n -> CompletableFuture.supplyAsync(() -> together(start, () -> request.apply(n)), threads))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Response together(CyclicBarrier start, Supplier<Response> request) {
        try {
            start.await();
            return request.get();
        } catch (InterruptedException | BrokenBarrierException nobodyElseCame) {
            throw new IllegalStateException(nobodyElseCame);
        }
    }
}
