package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.sursis.calendar.CivilTime;
import org.sursis.notice.Daily;

/** What is told each morning: once a person and day, at her organization's morning where she is. */
@ApplicationScoped
@Everywhere
class PlanDailies {
    private static final int HANDFUL = 50;
    /** Where no order has a zone yet. */
    private static final ZoneId SOMEWHERE = ZoneId.of("America/Toronto");
    /** The orders are looked at in the same morning: their message waits for that, but not for ever. */
    private static final Duration WAIT_FOR_THE_LOOK = Duration.ofMinutes(10);

    private final Dailies dailies;
    private final Policies policies;
    private final TellDaily.Wanted wanted;

    PlanDailies(Dailies dailies, Policies policies, TellDaily.Wanted wanted) {
        this.dailies = dailies;
        this.policies = policies;
        this.wanted = wanted;
    }

    @Transactional
    int arrivals() {
        return dailies.arrivals();
    }

    /** A handful of people whose morning has come; returns for how many something was settled. */
    @Transactional
    int handful(Instant now) {
        int settled = 0;
        for (var reader : dailies.due(now, HANDFUL)) {
            settled += tell(reader, now) ? 1 : 0;
        }
        return settled;
    }

    private boolean tell(Dailies.Reader reader, Instant now) {
        var charges = dailies.charges(reader);
        if (charges.orders().isEmpty()) {
            dailies.next(reader, null);
            return true;
        }
        if (reader.at() != null && lookIsToCome(reader, charges, now)) {
            return false;
        }
        var zone = Optional.ofNullable(charges.zone()).orElse(SOMEWHERE);
        var today = CivilTime.day(now, zone);
        var policy = policies.of(reader.organization());
        if (reader.at() != null && wanted.yes() && policy.channels().contains(reader.channel())) {
            dailies.plan(new Dailies.Message(
                    UUID.randomUUID(),
                    reader.organization(),
                    reader.address(),
                    today,
                    Daily.of(charges.orders(), charges.language(), zone),
                    now,
                    CivilTime.startOf(today.plusDays(1), zone)));
        }
        dailies.next(reader, policy.morningAfter(now, zone));
        return true;
    }

    private static boolean lookIsToCome(Dailies.Reader reader, Dailies.Charges charges, Instant now) {
        return now.isBefore(reader.at().plus(WAIT_FOR_THE_LOOK))
                && charges.orders().stream().anyMatch(o -> !o.nextReviewAt().isAfter(now));
    }

    @Transactional
    int expire(Instant now) {
        return dailies.expire(now);
    }
}
