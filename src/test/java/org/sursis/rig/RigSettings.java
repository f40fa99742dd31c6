package org.sursis.rig;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What a run is made of; as it stands, a run that fits into the build. */
final class RigSettings {
    /** Clocks are stepped by so much or some times as much. */
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

    /** What can go wrong; without what needs machines of the rig's unless these are asked for. */
    List<Fault.Kind> kinds = kinds(kind -> !kind.needsMachines());

    CasePlan.Mix mix = CasePlan.Mix.USUAL;
    /** Whether leases and waits are cut short by a trigger in the rig's database. */
    boolean haste = true;

    Duration lease = Duration.ofSeconds(15);
    Duration wait = Duration.ofSeconds(4);
    /** By how much the last node's clock is off from the start. */
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
        settings.drawing(System.getProperty("rig.kinds"));
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

    /**
     * Draws faults of these kinds only, and says which of them cannot be had on this machine.
     *
     * @param names with commas between; null for all
     */
    RigSettings drawing(String names) {
        var asked = names == null
                ? kinds(kind -> true)
                : Arrays.stream(names.split(",")).map(Fault.Kind::valueOf).toList();
        boolean all = asked.stream().noneMatch(Fault.Kind::needsMachines) || Machine.possible();
        kinds = asked.stream().filter(kind -> all || !kind.needsMachines()).toList();
        if (!all) {
            var left = asked.stream().filter(Fault.Kind::needsMachines).toList();
            System.out.println("rig: left out, for there is no C compiler here: " + left);
        }
        return this;
    }

    /** The last node's clock is off by so much, whole steps. */
    RigSettings skewed(int seconds) {
        skewSeconds = seconds;
        return this;
    }

    /** Whether nodes and database are on machines of which clocks and disks are the rig's. */
    boolean machines() {
        return skewSeconds != 0 || kinds.stream().anyMatch(Fault.Kind::needsMachines);
    }

    private void asShipped() {
        haste = false;
        lease = SHIPPED_LEASE;
        settle = SHIPPED_SETTLE;
    }

    private static List<Fault.Kind> kinds(Predicate<Fault.Kind> which) {
        return Arrays.stream(Fault.Kind.values()).filter(which).toList();
    }
}
