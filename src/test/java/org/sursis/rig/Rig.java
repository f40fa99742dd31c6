package org.sursis.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.sursis.fixtures.Folders;
import org.sursis.rig.Breach.Kind;

/**
 * Tries to break the guarantee: nodes of the packaged service on a durable PostgreSQL of their own, receivers that misbehave, faults
 * and a workload drawn from a seed; then the faults end, the run settles, and what the receivers wrote down is held against what the
 * service says of itself. A program, by properties {@code rig.seed}, {@code rig.faults}, {@code rig.deliveries}, {@code rig.nodes},
 * {@code rig.spacing} (milliseconds), {@code rig.haste}, {@code rig.kinds}, {@code rig.calm} (seconds). Exits with 1 when a sentence
 * was found broken.
 */
public final class Rig {
    /** Orders that come when the faults have ended: how late their messages are is not the faults' doing. */
    private static final int PROBES = 8;

    private static final Duration PROBES_WITHIN = Duration.ofSeconds(8);
    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

    private final RigSettings settings;

    Rig(RigSettings settings) {
        this.settings = settings;
    }

    /** One run. */
    public static void main(String[] args) throws Exception {
        var report = new Rig(RigSettings.ofProperties()).run();
        System.out.println(report);
        if (!report.green()) {
            System.exit(1);
        }
    }

    /** Runs it; what the processes wrote is kept when something was found broken. */
    Report run() throws IOException, SQLException, ExecutionException, InterruptedException {
        var folder = Files.createTempDirectory("sursis-rig");
        System.out.println("rig: seed " + settings.seed + " in " + folder);
        Report report;
        try (var site = new Site(settings, folder)) {
            report = run(site);
        }
        if (report.green()) {
            Folders.delete(folder);
        }
        return report;
    }

    private Report run(Site site) throws ExecutionException, InterruptedException {
        var plan = Fault.drawn(settings.seed, settings.faults, settings.spacing, settings.kinds);
        var saboteur = new Saboteur(site, settings.lease);
        var workload = workload();
        if (!settings.slow.isZero()) {
            site.smtpWeather.set(Weather.Phase.DOT, Weather.Reaction.late(settings.slow));
        }
        var over = settings.spacing.multipliedBy(settings.faults);
        System.out.println("rig: " + workload.size() + " orders and " + plan.size() + " faults within " + over);
        var work = new Clinic(site.door, site.log, settings.seed, workload, over).open();
        var hands = saboteur.begin(plan);
        var cases = new ArrayList<>(Clinic.cases(work));
        Saboteur.end(hands);
        System.out.println("rig: the faults have ended; " + site.log.count() + " copies taken so far");
        cases.addAll(probes(site, workload.size()));
        var unsettled = settle(site, cases);
        System.out.println("rig: settled; reading");
        return new Report(new Evidence(settings, cases, site.log, Seen.through(site.door), saboteur), plan, unsettled);
    }

    /** Orders until their messages are as many as are asked for. */
    private List<CasePlan> workload() {
        var plans = new ArrayList<CasePlan>();
        for (int messages = 0; messages < settings.deliveries; ) {
            var next = CasePlan.drawn(settings.seed, plans.size(), settings.mix);
            plans.add(next);
            messages += next.messages();
        }
        return plans;
    }

    private List<KeptCase> probes(Site site, int from) throws ExecutionException, InterruptedException {
        LockSupport.parkNanos(Saboteur.AFTERMATH.toNanos());
        var calm = new CasePlan.Mix(settings.mix.people(), 0, 0, 0, 0, 0, 1, 1);
        var plans = IntStream.range(from, from + PROBES)
                .mapToObj(n -> CasePlan.drawn(settings.seed, n, calm))
                .toList();
        return Clinic.cases(new Clinic(site.door, site.log, settings.seed, plans, PROBES_WITHIN).open());
    }

    /** Waits until nothing is left to do; what is left at the end of patience is for the checker to name. */
    private Breach settle(Site site, List<KeptCase> cases) {
        var lastRung = cases.stream()
                .map(c -> c.rung)
                .filter(rung -> rung != null)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var end = Instant.now().plus(settings.settle);
        int quiet = 0;
        var watch = site.door.get("/api/v1/watch").body();
        while (quiet < 3 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK_NANOS);
            watch = site.door.get("/api/v1/watch").body();
            boolean still = watch.path("undelivered").asInt() == 0
                    && watch.path("overdueReviews").asInt() == 0
                    && Instant.now().isAfter(lastRung.plusSeconds(2));
            quiet = still ? quiet + 1 : 0;
        }
        return quiet < 3 ? new Breach(Kind.UNSETTLED, "after " + settings.settle + ": " + watch) : null;
    }
}
