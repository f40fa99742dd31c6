package org.sursis.rig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Something that goes wrong.
 *
 * @param at after the begin of the faults
 * @param lasting how long, for what does not mend by itself
 * @param pick chooses among nodes, modulo their number
 */
record Fault(Kind kind, Duration at, Duration lasting, int pick) {

    /** What can go wrong. */
    enum Kind {
        SMTP_DOOR_SHUT(6),
        SMTP_BAD_GREETING(4),
        SMTP_CUT(8),
        SMTP_4XX_MAIL(4),
        SMTP_5XX_MAIL(3),
        SMTP_4XX_RCPT(6),
        SMTP_4XX_DATA(4),
        SMTP_4XX_DOT(4),
        SMTP_DROP_MAIL(3),
        SMTP_DROP_DOT_TAKEN(8),
        SMTP_DROP_DOT_LOST(6),
        SMTP_STALL_GREETING(2),
        SMTP_STALL_DOT_TAKEN(4),
        SMTP_LATE(5),
        SMS_500(4),
        SMS_429(3),
        SMS_DROP_TAKEN(5),
        SMS_DROP_LOST(4),
        SMS_LATE(3),
        HOOK_500(3),
        HOOK_DROP_TAKEN(3),
        HOOK_DROP_LOST(2),
        HOOK_STALL(2),
        DATABASE_CUT(8),
        QUARTZ_JAMMED(2),
        NODE_STUTTER(0),
        NODE_KILLED(0),
        NODE_FROZEN(0),
        DATABASE_KILLED(0),
        /** Of a node, of the database's machine, or of all. */
        CLOCKS_STEPPED(0),
        /** The database's, or every one. */
        DISK_FULL(0);

        /** How often, beside the others; what is heavy is dealt out by number instead. */
        final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        /** True for what needs machines of which clocks and disks are the rig's. */
        boolean needsMachines() {
            return this == CLOCKS_STEPPED || this == DISK_FULL;
        }

        /** True for what takes a process down for many seconds: one after the other, or the service never is up. */
        boolean heavy() {
            return weight == 0;
        }
    }

    private static final int LIGHT_MILLIS = 1_500;

    /**
     * The faults of a run, earliest first; the same for the same seed.
     *
     * @param count all in all
     * @param spacing from one to the next, on average
     * @param kinds those to be drawn from
     */
    static List<Fault> drawn(long seed, int count, Duration spacing, List<Kind> kinds) {
        var random = new Random(seed);
        var heavy = kinds.stream().filter(Kind::heavy).toList();
        var light = kinds.stream().filter(k -> !k.heavy()).toList();
        int every = heavy.isEmpty() || light.isEmpty() ? 1 : 10;
        var faults = new ArrayList<Fault>();
        int dealt = random.nextInt(1 + heavy.size());
        for (int n = 0; n < count; n++) {
            boolean isHeavy = !heavy.isEmpty() && n % every == every / 2;
            var kind = isHeavy ? heavy.get(dealt++ % heavy.size()) : pick(light, random);
            var at = spacing.multipliedBy(n).plusMillis(random.nextInt((int) spacing.toMillis()));
            faults.add(new Fault(
                    kind, at, Duration.ofMillis(500 + random.nextInt(LIGHT_MILLIS)), random.nextInt(1 << 16)));
        }
        faults.sort(Comparator.comparing(Fault::at));
        return List.copyOf(faults);
    }

    private static Kind pick(List<Kind> kinds, Random random) {
        int left = random.nextInt(kinds.stream().mapToInt(k -> k.weight).sum());
        for (var kind : kinds) {
            left -= kind.weight;
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    /** How many of each kind. */
    static Map<Kind, Integer> counted(List<Fault> faults) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        faults.forEach(f -> counts.merge(f.kind(), 1, Integer::sum));
        return counts;
    }
}
