package org.sursis.rig;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.sursis.rig.Weather.Phase;
import org.sursis.rig.Weather.Reaction;

/** Carries the faults of a plan out, each at its time: what takes processes down one after the other, the rest beside it. */
final class Saboteur {
    private static final Duration LATE = Duration.ofMillis(700);
    /** Longer than the service's read timeout would be a minute; the connection is closed when the stall ends. */
    private static final Duration FOR_EVER = Duration.ofMinutes(5);
    /** After this everything that was cut is expected to have found its way back. */
    static final Duration AFTERMATH = Duration.ofSeconds(10);

    private static final Duration REST = Duration.ofSeconds(40);
    /** Ninety minutes. */
    private static final int MOST_STEPS = 9;

    private static final String CUT = "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'sursis'";

    private final Site site;
    private final Duration lease;
    private final ConcurrentLinkedQueue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final ExecutorService hands = Executors.newFixedThreadPool(2);

    /** A fault as it was, until everything was back. */
    record Trouble(Fault.Kind kind, Instant from, Instant to) {

        /** True where messages over this channel may be late because of it: of a step of a clock none may. */
        boolean concerns(String channel) {
            return kind != Fault.Kind.CLOCKS_STEPPED && (!isHook() || channel.equals("webhook"));
        }

        /** A system that took nothing is left alone for a while, the longer the more often that happens. */
        Instant over() {
            return to.plus(isHook() ? REST : AFTERMATH);
        }

        private boolean isHook() {
            return kind.name().startsWith("HOOK_");
        }
    }

    Saboteur(Site site, Duration lease) {
        this.site = site;
        this.lease = lease;
    }

    /** Begins; each future ends with its faults, or with what went wrong with the wrongdoing. */
    List<Future<Void>> begin(List<Fault> plan) {
        var begun = Instant.now();
        var work = new ArrayList<Future<Void>>();
        for (boolean heavy : new boolean[] {true, false}) {
            var mine = plan.stream().filter(f -> f.kind().heavy() == heavy).toList();
            work.add(hands.submit(() -> {
                for (var fault : mine) {
                    await(begun.plus(fault.at()));
                    var from = Instant.now();
                    carryOut(fault);
                    troubles.add(new Trouble(fault.kind(), from, Instant.now()));
                }
                return null;
            }));
        }
        hands.shutdown();
        return work;
    }

    static void end(List<Future<Void>> work) throws ExecutionException, InterruptedException {
        for (var hand : work) {
            hand.get();
        }
    }

    List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    /** True when something was wrong between these moments that excuses that a message over this channel is late. */
    boolean troubled(String channel, Instant from, Instant to) {
        return troubles.stream()
                .filter(t -> t.concerns(channel))
                .anyMatch(t -> t.from().isBefore(to) && t.over().isAfter(from));
    }

    /** True when a process stood still between these moments. */
    boolean frozen(Instant from, Instant to) {
        return troubles.stream()
                .filter(t -> t.kind() == Fault.Kind.NODE_FROZEN || t.kind() == Fault.Kind.NODE_STUTTER)
                .anyMatch(t -> t.from().isBefore(to) && t.to().plusSeconds(2).isAfter(from));
    }

    /** True when clocks, by which leases run, were stepped between these moments. */
    boolean stepped(Instant from, Instant to) {
        return troubles.stream()
                .filter(t -> t.kind() == Fault.Kind.CLOCKS_STEPPED)
                .anyMatch(t -> t.from().isBefore(to) && t.to().plusSeconds(2).isAfter(from));
    }

    private void carryOut(Fault fault) throws IOException, SQLException {
        switch (fault.kind()) {
            case SMTP_DOOR_SHUT -> {
                site.smtp.shutDoor();
                site.smtp.hangUp();
                pause(fault.lasting());
                site.smtp.openDoor();
            }
            case SMTP_BAD_GREETING -> smtp(Phase.CONNECT, Reaction.says("554 5.3.2 not now"), fault, true);
            case SMTP_CUT -> site.smtp.hangUp();
            case SMTP_4XX_MAIL -> smtp(Phase.MAIL, Reaction.says("451 4.3.0 later"), fault, false);
            case SMTP_5XX_MAIL -> smtp(Phase.MAIL, Reaction.says("550 5.7.1 not you"), fault, false);
            case SMTP_4XX_RCPT -> smtp(Phase.RCPT, Reaction.says("450 4.2.1 later"), fault, false);
            case SMTP_4XX_DATA -> smtp(Phase.DATA, Reaction.says("451 4.3.0 later"), fault, false);
            case SMTP_4XX_DOT -> smtp(Phase.DOT, Reaction.says("452 4.3.1 full"), fault, false);
            case SMTP_DROP_MAIL -> smtp(Phase.MAIL, Reaction.dropped(Duration.ZERO, false), fault, false);
            case SMTP_DROP_DOT_TAKEN -> smtp(Phase.DOT, Reaction.dropped(Duration.ZERO, true), fault, false);
            case SMTP_DROP_DOT_LOST -> smtp(Phase.DOT, Reaction.dropped(Duration.ZERO, false), fault, false);
            case SMTP_STALL_GREETING -> smtp(Phase.CONNECT, Reaction.dropped(FOR_EVER, false), fault, true);
            case SMTP_STALL_DOT_TAKEN -> smtp(Phase.DOT, Reaction.dropped(FOR_EVER, true), fault, false);
            case SMTP_LATE -> smtp(Phase.MAIL, Reaction.late(LATE), fault, false);
            case SMS_500 -> sms(Reaction.says("500"), fault);
            case SMS_429 -> sms(Reaction.says("429"), fault);
            case SMS_DROP_TAKEN -> sms(Reaction.dropped(Duration.ZERO, true), fault);
            case SMS_DROP_LOST -> sms(Reaction.dropped(Duration.ZERO, false), fault);
            case SMS_LATE -> sms(Reaction.late(LATE), fault);
            case HOOK_500 -> hook(Reaction.says("500"), fault);
            case HOOK_DROP_TAKEN -> hook(Reaction.dropped(Duration.ZERO, true), fault);
            case HOOK_DROP_LOST -> hook(Reaction.dropped(Duration.ZERO, false), fault);
            case HOOK_STALL -> hook(Reaction.dropped(FOR_EVER, true), fault);
            case DATABASE_CUT -> database(CUT);
            case QUARTZ_JAMMED -> database("update qrtz_triggers set trigger_state = 'BLOCKED'");
            case NODE_STUTTER -> freeze(fault, fault.lasting());
            case NODE_FROZEN -> freeze(fault, lease.plusSeconds(3));
            case NODE_KILLED -> {
                var node = site.node(fault.pick());
                node.kill();
                pause(fault.lasting());
                node.start();
                node.awaitUp();
            }
            case DATABASE_KILLED -> killDatabase(fault);
            case CLOCKS_STEPPED -> stepClocks(fault);
            case DISK_FULL -> fillDisks(fault);
        }
    }

    /** Waits while the database is being killed. */
    private void database(String statement) throws SQLException {
        synchronized (site.postgres) {
            site.postgres.asSuperuser(statement);
        }
    }

    private void killDatabase(Fault fault) {
        synchronized (site.postgres) {
            site.postgres.kill();
            pause(fault.lasting());
            site.postgres.startAgain();
        }
    }

    /** Shorter than the two minutes after which the service believes clocks that stepped together. */
    private void stepClocks(Fault fault) throws IOException {
        int rest = fault.pick() / site.nodes.size();
        var machines =
                switch (rest % 3) {
                    case 0 -> List.of(site.node(fault.pick()).machine());
                    case 1 -> List.of(site.databasesMachine());
                    default -> site.machines();
                };
        int sign = rest / 3 % 2 == 0 ? 1 : -1;
        int steps = 1 + rest / 6 % MOST_STEPS;
        for (var machine : machines) {
            machine.step(sign * steps * RigSettings.STEP_SECONDS);
        }
        pause(fault.lasting().multipliedBy(8));
        for (var machine : machines) {
            machine.step(0);
        }
    }

    /**
     * PostgreSQL gives up when it cannot write its log; somebody who made room starts it again. Mail is slow meanwhile: else hardly a
     * message would be in anybody's hands when its result can be recorded nowhere.
     */
    private void fillDisks(Fault fault) throws IOException {
        var machines = fault.pick() % 2 == 0 ? List.of(site.databasesMachine()) : site.machines();
        site.smtpWeather.set(Phase.DATA, Reaction.late(LATE));
        pause(LATE);
        synchronized (site.postgres) {
            for (var machine : machines) {
                machine.fill();
            }
            pause(fault.lasting().multipliedBy(3));
            for (var machine : machines) {
                machine.clear();
            }
            site.postgres.startAgain();
        }
        site.smtpWeather.clear(Phase.DATA);
    }

    private void smtp(Phase phase, Reaction reaction, Fault fault, boolean freshly) {
        site.smtpWeather.set(phase, reaction);
        if (freshly) {
            site.smtp.hangUp();
        }
        pause(fault.lasting());
        site.smtpWeather.clear(phase);
    }

    private void sms(Reaction reaction, Fault fault) {
        atLast(site.smsWeather, reaction, fault);
    }

    private void hook(Reaction reaction, Fault fault) {
        atLast(site.hookWeather, reaction, fault);
    }

    private static void atLast(Weather weather, Reaction reaction, Fault fault) {
        weather.set(Phase.DOT, reaction);
        pause(fault.lasting());
        weather.clear(Phase.DOT);
    }

    private void freeze(Fault fault, Duration lasting) throws IOException {
        var node = site.node(fault.pick());
        if (!node.up()) {
            return;
        }
        node.freeze();
        pause(lasting);
        node.thaw();
    }

    private static void pause(Duration lasting) {
        await(Instant.now().plus(lasting));
    }

    private static void await(Instant at) {
        for (var left = Duration.between(Instant.now(), at); !left.isNegative() && !left.isZero(); ) {
            LockSupport.parkNanos(left.toNanos());
            left = Duration.between(Instant.now(), at);
        }
    }
}
