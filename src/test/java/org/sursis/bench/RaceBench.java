package org.sursis.bench;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.sursis.calendar.CivilTime;
import org.sursis.calendar.OpenDays;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.race.Course;
import org.sursis.race.Goal;
import org.sursis.race.Knowledge;
import org.sursis.race.Race;
import org.sursis.race.Standing;
import org.sursis.race.Thresholds;
import org.sursis.race.forecast.Forecast;
import org.sursis.race.forecast.History;
import org.sursis.race.forecast.PastCase;

/**
 * Measures the race alone, on one core: microseconds for an order with a chain of five, and orders a second over a hundred thousand
 * of them with the memory before and after. The chains differ in everything: estimates, history, how long they have waited, joins.
 */
public final class RaceBench {
    private static final int ORDERS = 100_000;
    private static final int WARM_UP = 20_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final OpenDays WEEKDAYS =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    private final Race race = new Race(Thresholds.USUAL, new Known(history()));

    private RaceBench() {}

    /** Runs everything; takes a minute or so. */
    public static void main(String[] args) {
        var bench = new RaceBench();
        bench.run(WARM_UP, new EnumMap<>(Standing.class));
        bench.print("a plain chain of five", bench.micros(seed -> chain(new Random(seed))));
        bench.print("five with a fork and a join", bench.micros(seed -> diamond(new Random(seed))));
        bench.print("a chain of five, estimates up to 2000 days", bench.micros(seed -> longest()));
        bench.all();
    }

    /** A course out of a seed. */
    private interface Courses {
        Course of(long seed);
    }

    private double[] micros(Courses courses) {
        var micros = new double[5_000];
        for (int i = 0; i < micros.length; i++) {
            var course = courses.of(i);
            long start = cpu();
            assess(course);
            micros[i] = (cpu() - start) / 1_000.0;
        }
        Arrays.sort(micros);
        return micros;
    }

    private void print(String what, double[] micros) {
        print(
                "%s: p50 %.0f µs, p99 %.0f µs, max %.0f µs",
                what, micros[micros.length / 2], micros[micros.length * 99 / 100], micros[micros.length - 1]);
    }

    private void all() {
        var standings = new EnumMap<Standing, Integer>(Standing.class);
        long before = used();
        long start = System.nanoTime();
        long cpu = cpu();
        run(ORDERS, standings);
        double core = (cpu() - cpu) / 1e9;
        double clock = (System.nanoTime() - start) / 1e9;
        print("%d orders: %.1f s of one core (%.1f s by the clock), %.0f a second", ORDERS, core, clock, ORDERS / core);
        print("their standings: %s", standings);
        print("memory in use: %d KB before, %d KB after", before / 1024, used() / 1024);
    }

    private void run(int orders, Map<Standing, Integer> standings) {
        for (long seed = 0; seed < orders; seed++) {
            var random = new Random(seed);
            standings.merge(assess(random.nextInt(5) == 0 ? diamond(random) : chain(random)), 1, Integer::sum);
        }
    }

    private Standing assess(Course course) {
        return race.assess(course, TODAY, CivilTime.instant(TODAY, LocalTime.of(8, 0), ZONE))
                .standing();
    }

    /** Time of one core, so that what else the machine does is left out. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Course chain(Random random) {
        var filings = new ArrayList<Filing>();
        filings.add(pending("f0", random));
        for (int i = 1; i < 5; i++) {
            filings.add(planned("f" + i, random.nextInt(4) == 0 ? null : estimate(random), "f" + (i - 1)));
        }
        return course(filings, random);
    }

    private static Course diamond(Random random) {
        return course(
                List.of(
                        pending("f0", random),
                        planned("f1", estimate(random), "f0"),
                        planned("f2", estimate(random), "f0"),
                        planned("f3", estimate(random), "f0"),
                        planned("f4", estimate(random), "f1", "f2", "f3")),
                random);
    }

    private static Course longest() {
        var filings = new ArrayList<Filing>();
        for (int i = 0; i < 5; i++) {
            var requires = i == 0 ? new String[0] : new String[] {"f" + (i - 1)};
            filings.add(planned("f" + i, new Estimate(1, 400, 2_000), requires));
        }
        return course(filings, new Random(1871));
    }

    private static Course course(List<Filing> filings, Random random) {
        var last = TODAY.plusDays(20 + random.nextInt(250));
        return new Course(
                filings,
                List.of(new Goal(Filing.REMOVAL, last, CivilTime.startOf(last.plusDays(1), ZONE), ZONE)),
                true);
    }

    private static Estimate estimate(Random random) {
        int optimistic = random.nextInt(15);
        int likely = optimistic + random.nextInt(20);
        return new Estimate(optimistic, likely, likely + random.nextInt(40));
    }

    private static Filing pending(String code, Random random) {
        return filing(code, FilingStatus.PENDING, TODAY.minusDays(random.nextInt(90)), estimate(random), List.of());
    }

    private static Filing planned(String code, Estimate estimate, String... requires) {
        return filing(code, FilingStatus.PLANNED, null, estimate, List.of(requires));
    }

    private static Filing filing(
            String code, FilingStatus status, LocalDate startedOn, Estimate estimate, List<String> requires) {
        return new Filing(
                new UUID(0, 1),
                code,
                null,
                status,
                startedOn,
                null,
                null,
                null,
                estimate,
                requires,
                null,
                CompleteWhen.COMPLETE,
                1);
    }

    private static Forecast history() {
        var random = new Random(1871);
        var cases = new ArrayList<PastCase>();
        for (int i = 0; i < 60; i++) {
            cases.add(new PastCase(
                    5 + random.nextInt(50), random.nextInt(5) > 0, TODAY.minusDays(random.nextInt(1_000))));
        }
        return History.forecast(cases).orElseThrow();
    }

    private record Known(Forecast forecast) implements Knowledge {
        @Override
        public OpenDays office(String filing) {
            return WEEKDAYS;
        }

        @Override
        public Optional<Forecast> history(String filing) {
            return Optional.of(forecast);
        }

        @Override
        public Optional<Forecast> published(String filing) {
            return Optional.empty();
        }
    }

    private void print(String format, Object... facts) {
        System.out.printf(Locale.ROOT, format + "%n", facts);
    }
}
