package org.sursis.ops;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.sursis.law.LawBook;
import org.sursis.watch.Law;
import org.sursis.watch.WatchAnew;

/**
 * Which law is in use, how long its calendars last, whether a change of it was refused, and whether another node goes by another. Data and no verdict: the service goes on
 * with the last good law, and whoever restarted it for a slip of the pen would have none.
 */
@Wellness
@ApplicationScoped
class LawInForce implements HealthCheck {
    private final Law law;
    private final WatchAnew anew;

    LawInForce(Law law, WatchAnew anew) {
        this.law = law;
        this.anew = anew;
    }

    @Override
    public HealthCheckResponse call() {
        var book = law.book();
        var answer = HealthCheckResponse.named("law").up();
        book.packs().forEach(pack -> answer.withData(pack.id(), pack.version() + " " + pack.fingerprint()));
        answer.withData("coveredUntil", coveredUntil(book));
        var refused = law.refused();
        if (!refused.isEmpty()) {
            answer.withData("refused", String.join("; ", refused));
        }
        anew.otherwiseSince().ifPresent(since -> answer.withData("otherNodeDiffersSince", since.toString()));
        return answer.build();
    }

    private static String coveredUntil(LawBook book) {
        return book.calendarIds().stream()
                .map(id -> book.calendar(id, null).orElseThrow().plan().to())
                .min(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .orElse("no calendars");
    }
}
