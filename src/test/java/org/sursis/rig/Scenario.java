package org.sursis.rig;

import java.time.Duration;
import java.util.List;
import org.sursis.rig.CasePlan.Mix;
import org.sursis.rig.Fault.Kind;

/** Short runs, each aimed at a few mistakes. */
enum Scenario {
    /** Rungs are reached while Quartz does not move. */
    QUARTZ_SILENT {
        @Override
        void shape(RigSettings run) {
            run.sized(6, 300, 1);
            run.spacing = Duration.ofSeconds(4);
            run.kinds = List.of(Kind.QUARTZ_JAMMED);
            run.mix = new Mix(6, 100, 0, 0, 0, 0, 15, 25);
            run.calm = Duration.ofSeconds(10);
        }
    },
    /** A mail server that refuses, drops and loses. */
    MAIL_REFUSED {
        @Override
        void shape(RigSettings run) {
            run.sized(30, 700, 1);
            run.spacing = Duration.ofSeconds(1);
            run.kinds =
                    List.of(Kind.SMTP_4XX_RCPT, Kind.SMTP_DROP_DOT_LOST, Kind.SMTP_DROP_DOT_TAKEN, Kind.SMTP_DOOR_SHUT);
        }
    },
    /** It refuses everybody for a long time. */
    MAIL_AWAY {
        @Override
        void shape(RigSettings run) {
            run.sized(30, 300, 1);
            run.spacing = Duration.ofSeconds(1);
            run.wait = Duration.ofSeconds(1);
            run.kinds = List.of(Kind.SMTP_4XX_RCPT);
        }
    },
    /** Transactions are cut while orders pour in. */
    DATABASE_CUT {
        @Override
        void shape(RigSettings run) {
            run.sized(60, 2_500, 2);
            run.spacing = Duration.ofMillis(600);
            run.kinds = List.of(Kind.DATABASE_CUT);
            run.mix = new Mix(5, 0, 0, 60, 0, 0, 1, 1);
        }
    },
    /** Nodes are killed while mail is slow. */
    NODES_KILLED {
        @Override
        void shape(RigSettings run) {
            run.sized(4, 500, 2);
            run.spacing = Duration.ofSeconds(6);
            run.kinds = List.of(Kind.NODE_KILLED);
            run.slow = Duration.ofMillis(200);
        }
    },
    /** Nodes freeze past their lease in the middle of a conversation, and come back. */
    NODES_FROZEN {
        @Override
        void shape(RigSettings run) {
            run.sized(6, 160, 2);
            run.lease = Duration.ofSeconds(8);
            // With a lease that short most of what is claimed is lost again before its turn; it takes its time.
            run.settle = Duration.ofMinutes(5);
            run.calm = Duration.ofMinutes(5);
            run.spacing = Duration.ofSeconds(12);
            run.kinds = List.of(Kind.NODE_FROZEN);
            run.slow = Duration.ofMillis(2_500);
        }
    },
    /** One node's clock is ten minutes behind. */
    CLOCK_BEHIND {
        @Override
        void shape(RigSettings run) {
            run.sized(0, 200, 2).skewed(-RigSettings.STEP_SECONDS);
            run.mix = new Mix(8, 0, 0, 0, 0, 0, 1, 1);
            run.slow = Duration.ofMillis(500);
        }
    },
    /** PostgreSQL dies and comes back. */
    DATABASE_KILLED {
        @Override
        void shape(RigSettings run) {
            run.sized(3, 400, 1);
            run.spacing = Duration.ofSeconds(12);
            run.kinds = List.of(Kind.DATABASE_KILLED);
        }
    },
    /** Orders are closed and answered while their messages wait behind a slow mail server. */
    STOPPED_IN_THE_QUEUE {
        @Override
        void shape(RigSettings run) {
            // As many senders as orders: what nobody has claimed when it is stopped needs no second look.
            run.sized(0, 250, 3);
            run.lease = Duration.ofMinutes(1);
            run.mix = new Mix(16, 0, 0, 0, 100, 0, 1, 1);
            run.slow = Duration.ofSeconds(1);
            // The queue is what this is about.
            run.calm = Duration.ofMinutes(3);
        }
    },
    /** Mail scanners open every link. */
    LINKS_OPENED {
        @Override
        void shape(RigSettings run) {
            run.sized(0, 200, 1);
            run.mix = new Mix(6, 0, 0, 100, 0, 100, 1, 1);
        }
    };

    abstract void shape(RigSettings run);

    /** The run; the same every time. */
    RigSettings settings() {
        var run = new RigSettings(42 + ordinal());
        run.settle = Duration.ofSeconds(Long.getLong("rig.settle", 150));
        shape(run);
        return run;
    }
}
