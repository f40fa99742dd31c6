package org.sursis.bench;

import java.time.LocalDate;
import java.util.List;
import org.sursis.docket.Language;
import org.sursis.fixtures.RealLaw;
import org.sursis.law.LawBook;
import org.sursis.law.Question;
import org.sursis.notice.law.SpokenDeadline;

/**
 * How many deadlines one core computes in a second: every rule below over three years of triggers, at a registry, at none, and
 * with every step put into words. Run by {@code mvn -q -Pbench verify}; never a timed test.
 */
public final class LawBench {
    private static final List<String> RULES = List.of(
            "ca-rad-notice",
            "ca-rad-perfect",
            "ca-aljr-15",
            "ca-perfect-30",
            "ca-stay-motion-3day",
            "ca-departure-30",
            "ca-prra-apply-15",
            "ca-prra-bar-12",
            "ca-claimant-force-rpd-rad-unused",
            "ca-det-48h");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 1_095;
    private static final int ROUNDS = 12;
    private static final double NANOS = 1e9;

    private LawBench() {}

    public static void main(String[] none) {
        run(System.out);
    }

    static void run(java.io.PrintStream out) {
        var book = RealLaw.book();
        measure(out, "deadlines/s at a registry", day -> all(book, day, "CA-QC", false));
        measure(out, "deadlines/s at no registry in particular", day -> all(book, day, null, false));
        measure(out, "deadlines/s at a registry, in words", day -> all(book, day, "CA-QC", true));
    }

    private interface Work {
        int of(LocalDate day);
    }

    private static void measure(java.io.PrintStream out, String what, Work work) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            long done = 0;
            for (int n = 0; n < DAYS; n++) {
                done += work.of(FIRST.plusDays(n));
            }
            best = Math.max(best, done * NANOS / (System.nanoTime() - start));
        }
        out.printf("%-45s %,12.0f%n", what, best);
    }

    private static int all(LawBook book, LocalDate day, String registry, boolean words) {
        for (var rule : RULES) {
            var deadline = book.deadline(Question.of("ca", rule, day, registry));
            if (words && SpokenDeadline.of(deadline, Language.FR).steps().isEmpty()) {
                throw new IllegalStateException("a deadline without a step: " + rule);
            }
        }
        return RULES.size();
    }
}
