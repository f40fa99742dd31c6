package org.sursis.race;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sursis.calendar.OpenDays;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;

/** A course out of a seed: filings named f0, f1, …, each behind earlier ones, each with an office of its own habits. */
final class RandomCourse {
    private static final List<OpenDays> OFFICES = List.of(Track.WEEKDAYS, Track.QUEBEC, day -> true);

    final LocalDate today;
    final List<Filing> filings = new ArrayList<>();
    private final Random random;
    private final List<OpenDays> offices = new ArrayList<>();

    private RandomCourse(long seed) {
        random = new Random(seed);
        // Late November to January: weekends, the closing around Christmas and the turn of the year lie in the way.
        today = LocalDate.of(2026, 11, 23).plusDays(random.nextInt(50));
    }

    /** Every filing is required by at most one other. */
    static RandomCourse tree(long seed) {
        var course = new RandomCourse(seed);
        int size = 2 + course.random.nextInt(5);
        var free = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            var requires = new ArrayList<Integer>();
            free.removeIf(each -> course.random.nextInt(3) > 0 && requires.add(each));
            course.enter(requires);
            free.add(i);
        }
        return course;
    }

    /** Branches that wait for one filing and meet again. */
    static RandomCourse fork(long seed) {
        var course = new RandomCourse(seed);
        course.enter(List.of());
        course.enter(List.of(0));
        int branches = 2 + course.random.nextInt(2);
        for (int i = 0; i < branches; i++) {
            course.enter(List.of(1));
        }
        course.enter(List.of());
        var ends = new ArrayList<Integer>();
        for (int i = 2; i <= branches + 2; i++) {
            ends.add(i);
        }
        course.enter(ends);
        return course;
    }

    /** Anything may require anything earlier. */
    static RandomCourse tangle(long seed) {
        var course = new RandomCourse(seed);
        int size = 4 + course.random.nextInt(4);
        for (int i = 0; i < size; i++) {
            var requires = new ArrayList<Integer>();
            for (int j = 0; j < i; j++) {
                if (course.random.nextInt(5) < 2) {
                    requires.add(j);
                }
            }
            course.enter(requires);
        }
        return course;
    }

    private void enter(List<Integer> requires) {
        var codes = requires.stream().map(i -> "f" + i).toArray(String[]::new);
        int optimistic = random.nextInt(6);
        int likely = optimistic + random.nextInt(10);
        var estimate = new Estimate(optimistic, likely, likely + random.nextInt(20));
        boolean begun = requires.isEmpty() && random.nextBoolean();
        var started = today.minusDays(random.nextInt(1 + estimate.likely())).toString();
        var code = "f" + filings.size();
        filings.add(begun ? Track.pending(code, started, estimate) : Track.planned(code, estimate, codes));
        offices.add(OFFICES.get(random.nextInt(OFFICES.size())));
    }

    OpenDays office(int filing) {
        return offices.get(filing);
    }

    /** With a removal so that this is the last day in time. */
    Track lastDay(LocalDate day) {
        return track(filings).removalAfter(day.toString());
    }

    /** The same offices for other filings; one that is not of this course works on weekdays. */
    Track track(List<Filing> others) {
        var track = Track.of(others.toArray(new Filing[0]));
        for (int i = 0; i < offices.size(); i++) {
            track.office("f" + i, offices.get(i));
        }
        return track.office("new", Track.WEEKDAYS);
    }

    /** A filing that is not complete, by chance; each course has one. */
    Filing any() {
        return filings.get(random.nextInt(filings.size()));
    }

    int within(int bound) {
        return random.nextInt(bound);
    }

    /** The day that leaves the whole course an even chance or so, give or take. */
    LocalDate fairDay() {
        var all = lastDay(today.plusDays(900)).on(today).filings();
        var latest = all.stream().map(Outlook::p50).max(LocalDate::compareTo).orElseThrow();
        return latest.plusDays(random.nextInt(15) - 5L);
    }

    boolean begun(int filing) {
        return filings.get(filing).status() == FilingStatus.PENDING;
    }
}
