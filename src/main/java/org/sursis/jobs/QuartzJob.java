package org.sursis.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobKey;
import org.quartz.ScheduleBuilder;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * A job that Quartz has to keep, as it should be scheduled; the same schedules as the annotations of {@link QuartzTick} give it at
 * the start.
 *
 * @param latest the latest instant for which its next beat may be set, given the latest that it can be now
 */
record QuartzJob(String name, Supplier<ScheduleBuilder<?>> schedule, UnaryOperator<Instant> latest) {
    /** Under which Quarkus keeps the jobs and the triggers of {@code @Scheduled} methods alike. */
    private static final String GROUP = "io.quarkus.scheduler.Scheduler";

    private static final int PERIODS = 3;
    /** Whoever beats on a day's hour may have done so a moment ago by a clock that is a little ahead. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    static final List<QuartzJob> ALL = List.of(
            every(QuartzTick.TICK, Duration.ofSeconds(QuartzTick.TICK_SECONDS)),
            daily(QuartzTick.TIDY, QuartzTick.TIDY_CRON));

    private static QuartzJob every(String name, Duration period) {
        return new QuartzJob(
                name,
                () -> SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(period.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionFireNow(),
                now -> now.plus(period.multipliedBy(PERIODS)));
    }

    private static QuartzJob daily(String name, String cron) {
        Supplier<ScheduleBuilder<?>> schedule =
                () -> CronScheduleBuilder.cronSchedule(cron).withMisfireHandlingInstructionFireAndProceed();
        return new QuartzJob(name, schedule, now -> TriggerBuilder.newTrigger()
                .withSchedule(schedule.get())
                .build()
                .getFireTimeAfter(Date.from(now.plus(CLOCKS_DIFFER)))
                .toInstant());
    }

    TriggerKey trigger() {
        return new TriggerKey(name, GROUP);
    }

    JobKey job() {
        return new JobKey(name, GROUP);
    }

    /** A trigger as it is at a first start: what comes every so often comes at once. */
    Trigger fresh() {
        return TriggerBuilder.newTrigger()
                .withIdentity(trigger())
                .forJob(job())
                .withSchedule(schedule.get())
                .build();
    }

    /** True when this trigger sleeps beyond its next beat. */
    boolean sleeps(Trigger trigger, Instant latestNow) {
        var next = trigger.getNextFireTime();
        return next == null || next.toInstant().isAfter(latest.apply(latestNow));
    }
}
