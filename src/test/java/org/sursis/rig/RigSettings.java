package org.sursis.rig;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What a run is made of; as it stands, a run that fits into the build. */
final class RigSettings {
    /** Clocks are stepped by this much and back, so that durations can still be told from two clocks. */
    static final int STEP_SECONDS = 600;
    /** The service's own lease. */
    private static final Duration SHIPPED_LEASE = Duration.ofMinutes(4);
    /** The longest wait of the retry schedule, its spread, and some more. */
    private static final Duration SHIPPED_SETTLE = Duration.ofMinutes(25);

    final long seed;
    int faults = 60;
    /** What the workload is expected to come to, at least. */
    int deliveries = 2_000;

    int nodes = 2;
    /** From one fault to the next, on average. */
    Duration spacing = Duration.ofMillis(1_500);

    List<Fault.Kind> kinds = kinds(false);
    CasePlan.Mix mix = CasePlan.Mix.USUAL;
    /** Whether leases and waits are cut short by a trigger in the rig's database. */
    boolean haste = true;

    Duration lease = Duration.ofSeconds(15);
    Duration wait = Duration.ofSeconds(4);
    /** Whether nodes have clocks of their own, which can be stepped; by how much the last node's is off from the start. */
    boolean clocks;

    int skewSeconds;
    /** How long the mail server takes over every message, from the first to the last. */
    Duration slow = Duration.ZERO;
    /** Within what 99 of a hundred messages must leave that met no fault. */
    Duration calm = Duration.ofSeconds(60);
    /** How long after the faults everything must have found its end. */
    Duration settle = Duration.ofMinutes(5);
    /** The packaged service. */
    Path jar = Site.jar(new File("target"));

    RigSettings(long seed) {
        this.seed = seed;
    }

    /** By system properties {@code rig.…}; what is not given is as in a middling run. */
    static RigSettings ofProperties() {
        var settings = new RigSettings(Long.getLong("rig.seed", System.nanoTime() & 0xFFFFFF));
        settings.sized(
                Integer.getInteger("rig.faults", 150),
                Integer.getInteger("rig.deliveries", 10_000),
                Integer.getInteger("rig.nodes", 3));
        settings.spacing = Duration.ofMillis(Integer.getInteger("rig.spacing", 1_500));
        settings.calm = Duration.ofSeconds(Integer.getInteger("rig.calm", 60));
        if (Stepper.possible() && Boolean.parseBoolean(System.getProperty("rig.clocks", "true"))) {
            settings.withClocks(0);
        }
        if (!Boolean.parseBoolean(System.getProperty("rig.haste", "true"))) {
            settings.asShipped();
        }
        settings.settle = Duration.ofSeconds(Long.getLong("rig.settle", settings.settle.toSeconds()));
        return settings;
    }

    RigSettings sized(int howManyFaults, int howManyDeliveries, int howManyNodes) {
        faults = howManyFaults;
        deliveries = howManyDeliveries;
        nodes = howManyNodes;
        return this;
    }

    /** Gives nodes clocks of their own, the last one's off by so much. */
    RigSettings withClocks(int skew) {
        clocks = true;
        skewSeconds = skew;
        kinds = kinds(true);
        return this;
    }

    private void asShipped() {
        haste = false;
        lease = SHIPPED_LEASE;
        settle = SHIPPED_SETTLE;
    }

    private static List<Fault.Kind> kinds(boolean clocks) {
        return Arrays.stream(Fault.Kind.values())
                .filter(k -> clocks || k != Fault.Kind.CLOCK_BACK)
                .toList();
    }
}
