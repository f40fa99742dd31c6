package org.sursis.jobs;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.sursis.watch.KeepPulse;
import org.sursis.watch.MachineClock;
import org.sursis.watch.PacemakerMended;
import org.sursis.watch.PacemakerMended.Repair;

/**
 * Sees to it that Quartz beats. Triggers have been seen stuck in a state for months beside healthy nodes (quartz issues 145, 635,
 * 1516), and a step of the wall clock leaves one asleep until the false date. Each node has this doctor on its monotonic timer; an
 * advisory lock lets one of them at the patient. A repair says so in the log and in the metrics; the loop has kept time meanwhile.
 */
@ApplicationScoped
class QuartzDoctor implements InRealTime {
    private static final Logger LOG = Logger.getLogger(QuartzDoctor.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Instance<Scheduler> quartz;
    private final AgroalDataSource tables;
    private final KeepPulse pulse;
    private final MachineClock clock;
    private final Event<PacemakerMended> mended;
    private final Map<QuartzJob, JobDetail> details = new ConcurrentHashMap<>();
    private final Metronome metronome = new Metronome("sursis-doctor", EVERY, this::visit);

    QuartzDoctor(
            Instance<Scheduler> quartz,
            @DataSource("quartz") AgroalDataSource tables,
            KeepPulse pulse,
            MachineClock clock,
            Event<PacemakerMended> mended) {
        this.quartz = quartz;
        this.tables = tables;
        this.pulse = pulse;
        this.clock = clock;
        this.mended = mended;
    }

    @Override
    public void start() {
        metronome.start();
    }

    @Override
    public void stop() {
        metronome.stop();
    }

    /** Looks at every trigger once and mends what it finds; does nothing while another node's doctor is at it. */
    void visit() {
        var here = clock.instant();
        var there = pulse.databaseTime();
        // Only what is wrong by both clocks is wrong: a node whose own clock is off must not disturb the others'
        // triggers.
        var earliest = here.isBefore(there) ? here : there;
        var latest = here.isBefore(there) ? there : here;
        try (var lock = new QuartzTables(tables, quartz.get().getSchedulerName())) {
            if (lock.alone()) {
                lock.free(earliest).forEach(trigger -> said(trigger, Repair.FREED));
                for (var job : QuartzJob.ALL) {
                    mend(job, latest);
                }
            }
        } catch (SQLException | SchedulerException away) {
            throw new IllegalStateException("Quartz could not be looked after", away);
        }
    }

    private void mend(QuartzJob job, Instant latest) {
        try {
            repair(job, latest).ifPresent(repair -> said(job.name(), repair));
        } catch (SchedulerException broken) {
            // The other triggers may be in need too.
            LOG.errorf(broken, "Quartz trigger cannot be mended trigger=%s; the loop keeps time", job.name());
        }
    }

    private Optional<Repair> repair(QuartzJob job, Instant latest) throws SchedulerException {
        var scheduler = quartz.get();
        var trigger = scheduler.getTrigger(job.trigger());
        if (trigger == null) {
            schedule(job);
            return Optional.of(Repair.SCHEDULED);
        }
        remember(job);
        if (scheduler.getTriggerState(job.trigger()) == org.quartz.Trigger.TriggerState.ERROR) {
            scheduler.resetTriggerFromErrorState(job.trigger());
            return Optional.of(Repair.RESET);
        }
        if (job.sleeps(trigger, latest)) {
            scheduler.rescheduleJob(job.trigger(), job.fresh());
            return Optional.of(Repair.WOKEN);
        }
        return Optional.empty();
    }

    /** Quarkus makes the job at the start and never again; without its trigger Quartz forgets it. */
    private void remember(QuartzJob job) throws SchedulerException {
        if (!details.containsKey(job)) {
            details.put(job, quartz.get().getJobDetail(job.job()));
        }
    }

    private void schedule(QuartzJob job) throws SchedulerException {
        var scheduler = quartz.get();
        if (scheduler.checkExists(job.job())) {
            scheduler.scheduleJob(job.fresh());
        } else if (details.containsKey(job)) {
            scheduler.scheduleJob(details.get(job), job.fresh());
        } else {
            throw new SchedulerException("nothing is known of the job " + job.name() + " any more; restart this node");
        }
    }

    private void said(String pacemaker, Repair repair) {
        LOG.warnf("Quartz trigger mended trigger=%s repair=%s; the loop kept time meanwhile", pacemaker, repair);
        mended.fire(new PacemakerMended(pacemaker, repair));
    }
}
