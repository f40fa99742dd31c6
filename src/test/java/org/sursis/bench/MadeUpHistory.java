package org.sursis.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.sursis.calendar.OpenDays;
import org.sursis.law.LawBook;

/**
 * Three years of a clinic that never was, drawn from laws that are known: one office that keeps its pace, one whose every tenth
 * filing never comes, and one that takes half as long again from the middle on.
 */
final class MadeUpHistory {
    static final LocalDate FIRST = LocalDate.of(2023, 7, 3);
    static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final LocalDate SLOWER_FROM = LocalDate.of(2025, 1, 1);
    private static final double A_NEW_ONE_EACH_DAY = 0.6;

    private final Random random = new Random(1871);
    private final LawBook book;
    private final List<PastFiling> filings = new ArrayList<>();

    private MadeUpHistory(LawBook book) {
        this.book = book;
    }

    static List<PastFiling> of(LawBook book) {
        var history = new MadeUpHistory(book);
        history.add("marriage-certificate", "qc-offices", new Law(60, 0.18, 0), 1);
        history.add("police-certificate", "federal-offices", new Law(20, 0.6, 0.1), 1);
        history.add("birth-certificate", "qc-offices", new Law(28, 0.35, 0), 1.5);
        return history.filings;
    }

    /**
     * How many business days a filing takes: a log-normal law, but for those that never come.
     *
     * @param spread of the logarithm
     */
    record Law(double median, double spread, double never) {

        /** Probability of so many business days at the most. */
        double by(int days) {
            return days < 1
                    ? 0
                    : (1 - never)
                            * LogNormalDistribution.of(Math.log(median), spread).cumulativeProbability(days);
        }

        /** Probability of {@code ahead} business days at the most, when after {@code waited} it was not complete. */
        double by(int ahead, int waited) {
            return (by(ahead) - by(waited)) / (1 - by(waited));
        }

        private Integer draw(Random random) {
            if (random.nextDouble() < never) {
                return null;
            }
            return (int) Math.ceil(median * Math.exp(spread * random.nextGaussian()));
        }
    }

    private void add(String code, String office, Law law, double later) {
        var days = book.calendar(office, null).orElseThrow();
        var slower = new Law(law.median() * later, law.spread(), law.never());
        FIRST.datesUntil(LAST).filter(days::isOpen).forEach(day -> {
            if (random.nextDouble() < A_NEW_ONE_EACH_DAY) {
                filings.add(filing(code, office, day, day.isBefore(SLOWER_FROM) ? law : slower, days));
            }
        });
    }

    private PastFiling filing(String code, String office, LocalDate start, Law law, OpenDays days) {
        var taken = law.draw(random);
        var end = taken == null ? null : after(start, taken, days);
        var seen = end == null || end.isAfter(LAST) ? null : end;
        return new PastFiling(new UUID(random.nextLong(), random.nextLong()), code, office, start, seen, null, law);
    }

    private static LocalDate after(LocalDate start, int taken, OpenDays days) {
        return start.plusDays(1)
                .datesUntil(LAST.plusYears(3))
                .filter(days::isOpen)
                .skip(taken - 1L)
                .findFirst()
                .orElseThrow();
    }
}
