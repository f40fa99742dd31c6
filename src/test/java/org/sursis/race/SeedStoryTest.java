package org.sursis.race;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.fixtures.Golden;

/** The story that the service exists for, day by day, with the filings of the design's own example. */
class SeedStoryTest {
    private static final LocalDate LEARNED = LocalDate.of(2026, 11, 6);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate REMOVAL = LocalDate.of(2026, 11, 27);

    @Test
    void the_certificate_that_may_come_after_the_plane_has_left() throws IOException {
        var certificate = Track.pending("marriage-certificate", "2026-10-30", new Estimate(15, 25, 45));
        var come = Track.complete(certificate, "2026-11-20");
        Golden.matches(
                "race-marriage-case.txt",
                "removal on November 27, so the last day that helps is November 26\n"
                        + days(certificate, LEARNED, REMOVAL)
                        + "\nhad the certificate come on November 20:\n"
                        + days(come, LocalDate.of(2026, 11, 20), LAST_DAY));
    }

    private static String days(Filing certificate, LocalDate from, LocalDate to) {
        var transcript = new StringBuilder();
        var before = "";
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var told = told(certificate, day);
            transcript.append(name(day)).append(told.equals(before) ? " as before\n" : told);
            before = told;
        }
        return transcript.toString();
    }

    private static String name(LocalDate day) {
        return "\n" + day.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT) + " " + day + ":";
    }

    private static String told(Filing certificate, LocalDate day) {
        var sponsorship = Track.planned("spousal-sponsorship", new Estimate(1, 2, 4), "marriage-certificate");
        return told(Track.of(certificate, sponsorship)
                .removalAfter(LAST_DAY.toString())
                .on(day));
    }

    private static String told(Assessment a) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                " %s, slack %s, binding %s, in time %s%n",
                a.standing().code(),
                days(a.slack()),
                a.bindingFiling(),
                percent(a.probabilityInTime())));
        a.filings().forEach(f -> text.append("  ").append(line(f)));
        a.reasons().forEach(r -> text.append("  because ").append(line(r)));
        return text.toString().replace("\r", "");
    }

    private static String line(Outlook f) {
        return String.format(
                Locale.ROOT,
                "%s %s by %s: %s %s %s, safe %s, slack %s, in time %s%n",
                f.code(),
                f.status().code(),
                f.basis().kind().code(),
                f.p50(),
                f.p80(),
                f.p95(),
                f.latestSafe(),
                days(f.slack()),
                percent(f.probabilityInTime()));
    }

    private static String line(Reason r) {
        return r.kind().code()
                + Stream.of(r.filing(), r.other(), r.day(), r.latest(), r.businessDays())
                        .filter(Objects::nonNull)
                        .map(fact -> " " + fact)
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String days(Slack slack) {
        if (slack == null) {
            return "-";
        }
        return slack.businessDays() + "d" + (slack.hours() == null ? "" : " (" + slack.hours() + "h)");
    }

    private static String percent(Double probability) {
        return probability == null ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * probability);
    }
}
