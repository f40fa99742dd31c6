package org.sursis.bench;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sursis.alert.Post;
import org.sursis.alert.Preview;
import org.sursis.alert.Situation;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Estimate;
import org.sursis.docket.FilingStatus;
import org.sursis.fixtures.Cases;
import org.sursis.fixtures.RealLaw;
import org.sursis.law.order.Ledger;
import org.sursis.watch.Hindsight;

/** Measures how long the schedule of an order takes whose removal is two years ahead, each day of which is looked at. */
public final class ScheduleBench {
    private static final int TIMES = Integer.getInteger("schedule.times", 30);
    private static final Instant NOW = Cases.at("2026-11-16T09:00:00-05:00");

    private ScheduleBench() {}

    /** Prints milliseconds of one core; the first ones are left out. */
    public static void main(String[] args) {
        var file = file();
        var millis = new double[TIMES];
        int alerts = 0;
        for (int n = 0; n < TIMES; n++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            alerts = Preview.of(situation(file), NOW, NOW).size();
            millis[n] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
        }
        var warm = Arrays.copyOfRange(millis, TIMES / 3, TIMES);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "the schedule of a removal two years ahead, %d alerts: p50 %.0f ms, worst %.0f ms, the first %.0f ms%n",
                alerts,
                warm[warm.length / 2],
                warm[warm.length - 1],
                millis[0]);
    }

    private static CaseFile file() {
        var cases = Cases.aMarriageCase().removed(Cases.removalOn("2028-11-24"));
        var before = "spousal-sponsorship";
        for (var code : List.of("medical-examination", "police-certificate", "interview")) {
            cases.with(Cases.filing(code, FilingStatus.PLANNED, null, new Estimate(5, 20, 60), before));
            before = code;
        }
        return cases.file();
    }

    private static Situation situation(CaseFile file) {
        var race = Hindsight.race(
                RealLaw.book(), file, (organization, filing) -> List.of(), LocalDate.parse("2026-11-16"));
        return new Situation(file, List.of(), Post.NONE, Cases.policy(), null, Ledger.EMPTY, List.of(), race);
    }
}
