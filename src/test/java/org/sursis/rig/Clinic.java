package org.sursis.rig;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.sursis.rig.CasePlan.Change;
import org.sursis.rig.Door.Answer;

/**
 * The people at work: orders arrive, dates move, somebody answers, stays and closures come, while everything else fails. Only what the
 * service answered counts as committed; where an answer was lost, it is asked what became of it.
 */
final class Clinic {
    private static final int WORKERS = 3;
    private static final int TRIES = 200;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final int LONGEST_PAUSE_MILLIS = 2_500;

    private final Door door;
    private final ReceiverLog log;
    private final long seed;
    private final List<CasePlan> plans;
    private final Duration over;
    private final LocalDate today = LocalDate.now(CasePlan.ZONE);
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

    /** @param over the time in which the orders arrive, if the service keeps up */
    Clinic(Door door, ReceiverLog log, long seed, List<CasePlan> plans, Duration over) {
        this.door = door;
        this.log = log;
        this.seed = seed;
        this.plans = plans;
        this.over = over;
    }

    /** Begins; the future of each worker holds its cases. */
    List<Future<List<KeptCase>>> open() {
        var begun = Instant.now();
        var work = new ArrayList<Future<List<KeptCase>>>();
        for (int n = 0; n < WORKERS; n++) {
            int mine = n;
            Callable<List<KeptCase>> job = () -> new Worker(begun, mine).work();
            work.add(workers.submit(job));
        }
        workers.shutdown();
        return work;
    }

    /** Waits until everything is done. */
    static List<KeptCase> cases(List<Future<List<KeptCase>>> work) throws ExecutionException, InterruptedException {
        var all = new ArrayList<KeptCase>();
        for (var worker : work) {
            all.addAll(worker.get());
        }
        all.sort(Comparator.comparingInt(c -> c.plan.number()));
        return all;
    }

    /** Something that is still to be done about a case. */
    private record Todo(KeptCase about, int next, Instant at) {}

    /** One of them, with cases of their own, so that nobody else changes these. */
    private final class Worker {
        private final Instant begun;
        private final int mine;
        private final Random random;
        private final List<KeptCase> kept = new ArrayList<>();
        private final PriorityQueue<Todo> todo = new PriorityQueue<>(Comparator.comparing(Todo::at));

        Worker(Instant begun, int mine) {
            this.begun = begun;
            this.mine = mine;
            this.random = new Random(seed + mine);
        }

        List<KeptCase> work() {
            for (int n = mine; n < plans.size(); n += WORKERS) {
                var turn = begun.plus(over.multipliedBy(n).dividedBy(plans.size()));
                while (!todo.isEmpty() && todo.peek().at().isBefore(turn)) {
                    carryOut(todo.poll());
                }
                await(turn);
                register(plans.get(n));
            }
            while (!todo.isEmpty()) {
                carryOut(todo.poll());
            }
            return kept;
        }

        private void register(CasePlan plan) {
            var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            var sentAt = Instant.now();
            var answer = door.post("/api/v1/removal-orders", plan.order(today, now), key(plan, "order"));
            refuseRefusal(answer, plan);
            var rung = plan.kind() == CasePlan.Kind.TIMED ? plan.rung(now) : null;
            var about = new KeptCase(plan, answer.body().path("id").asText(), sentAt, rung);
            kept.add(about);
            later(about, 0);
        }

        private void later(KeptCase about, int next) {
            if (next < about.plan.changes().size()) {
                var pause = SHORTEST_PAUSE.plusMillis(random.nextInt(LONGEST_PAUSE_MILLIS));
                todo.add(new Todo(about, next, Instant.now().plus(pause)));
            }
        }

        private void carryOut(Todo it) {
            await(it.at());
            var about = it.about();
            var change = about.plan.changes().get(it.next());
            switch (change) {
                case MOVE -> move(about);
                case AMEND -> amend(about);
                case LOOK -> look(about);
                case ACKNOWLEDGE -> acknowledge(about);
                case STAY -> stay(about);
                case CLOSE -> close(about);
            }
            later(about, it.next() + 1);
        }

        private void move(KeptCase about) {
            var to = about.plan.removal(today, about.moves.size() + 1);
            var body = about.plan.moment(to).put("reason", "told by the officer");
            var sentAt = Instant.now();
            for (int n = 0; n < TRIES; n++) {
                var order = door.get(path(about));
                if (order.body().at("/removal/date").asText().equals(to.toString())) {
                    about.moves.add(new KeptCase.Moved(to, sentAt));
                    return;
                }
                refuseRefusal(door.put(path(about) + "/removal", body, order.etag()), about.plan, 412);
            }
            throw new IllegalStateException("a removal could not be moved in " + TRIES + " tries");
        }

        private void stay(KeptCase about) {
            var body = Door.JSON.createObjectNode().put("authority", "Federal Court, IMM-1-26");
            for (int n = 0; n < TRIES; n++) {
                var order = door.get(path(about));
                if (order.body().path("stay").isObject()) {
                    about.stop(Change.STAY, order.at());
                    return;
                }
                refuseRefusal(door.put(path(about) + "/stay", body, order.etag()), about.plan, 412);
            }
            throw new IllegalStateException("a stay could not be set in " + TRIES + " tries");
        }

        private void amend(KeptCase about) {
            var filing = "/api/v1/filings/"
                    + door.get(path(about)).body().at("/filings/0/id").asText();
            var body = Door.JSON.createObjectNode().put("title", "Certificate of marriage");
            for (int n = 0; n < TRIES; n++) {
                var known = door.get(filing);
                if (known.body().path("title").asText().equals("Certificate of marriage")) {
                    return;
                }
                refuseRefusal(door.patch(filing, body, known.etag()), about.plan, 412);
            }
        }

        private void acknowledge(KeptCase about) {
            var open = door.get("/api/v1/alerts?open=true&order=" + about.id)
                    .body()
                    .at("/items/0/id")
                    .asText();
            if (!open.isEmpty()) {
                var body = Door.JSON.createObjectNode().put("answer", "have-it");
                var path = "/api/v1/alerts/" + open + "/acknowledgement";
                var answer = door.post(path, body, key(about.plan, "ack"));
                refuseRefusal(answer, about.plan);
                about.stop(Change.ACKNOWLEDGE, answer.at());
            }
        }

        private void close(KeptCase about) {
            var body = Door.JSON.createObjectNode().put("reason", "granted");
            var answer = door.post(path(about) + "/closure", body, key(about.plan, "close"));
            refuseRefusal(answer, about.plan);
            about.stop(Change.CLOSE, answer.at());
        }

        /** As a mail scanner does with whatever comes. */
        private void look(KeptCase about) {
            about.plan.mailboxes().stream().limit(3).flatMap(log::linksTo).forEach(token -> {
                door.open("/a/" + token);
                about.looked = true;
            });
        }
    }

    private String path(KeptCase about) {
        return "/api/v1/removal-orders/" + about.id;
    }

    private String key(CasePlan plan, String what) {
        return "rig-" + seed + "-" + plan.reference() + "-" + what;
    }

    private static void refuseRefusal(Answer answer, CasePlan plan, int... besides) {
        boolean fine = answer.done() || answer.status() == Answer.UNKNOWN;
        for (int status : besides) {
            fine |= answer.status() == status;
        }
        if (!fine) {
            throw new IllegalStateException(
                    plan.reference() + " was refused: " + answer.status() + " " + answer.body());
        }
    }

    private static void await(Instant at) {
        for (var left = Duration.between(Instant.now(), at); !left.isNegative() && !left.isZero(); ) {
            LockSupport.parkNanos(left.toNanos());
            left = Duration.between(Instant.now(), at);
        }
    }
}
