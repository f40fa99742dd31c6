package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Matter.StandingChanged;
import org.sursis.docket.CaseFile;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Stay;
import org.sursis.fixtures.Cases;
import org.sursis.law.order.Ledger;
import org.sursis.race.Standing;

/** When a colour is said: the removal is on Friday, 27 November 2026, and one certificate is awaited. */
class ColoursTest {
    private CaseFile file = Cases.aMarriageCase().file();
    private List<Alert> alerts = List.of();
    private Verdict verdict;

    @Test
    void what_is_in_time_is_said_by_nobody_and_looked_at_every_morning() {
        review(certificate(1, 2, 3), "2026-11-09T09:00-05:00");
        assertThat(verdict.standing()).isEqualTo(Standing.CLEAR);
        assertThat(said()).isEmpty();
        review(certificate(1, 2, 3), "2026-11-09T09:01-05:00");
        assertThat(verdict.nextReviewAt()).isEqualTo(Cases.at("2026-11-10T08:00-05:00"));
    }

    @Test
    void worse_is_said_at_once_and_loudly_and_better_once_and_quietly() {
        review(certificate(1, 2, 3), "2026-11-09T09:00-05:00");
        review(certificate(8, 11, 20), "2026-11-09T10:00-05:00");
        review(certificate(8, 11, 20), "2026-11-09T11:00-05:00");
        review(certificate(1, 2, 3), "2026-11-09T12:00-05:00");
        review(certificate(1, 2, 3), "2026-11-09T13:00-05:00");
        assertThat(said()).containsExactly("AT_RISK from CLEAR, urgent", "CLEAR from AT_RISK, info");
    }

    @Test
    void a_chain_that_is_no_longer_confirmed_is_asked_about_at_once_and_grey_quiets_nothing() {
        review(certificate(1, 2, 3), "2026-11-09T09:00-05:00");
        file = file.with(file.order().unconfirmed());
        review(certificate(1, 2, 3), "2026-11-09T10:00-05:00");
        review(certificate(8, 11, 20), "2026-11-09T11:00-05:00");
        assertThat(said()).containsExactly("UNKNOWN from CLEAR, notice");
        assertThat(verdict.standing()).isEqualTo(Standing.UNKNOWN);
        review(certificate(8, 11, 20), "2026-11-13T08:00-05:00");
        assertThat(verdict.raised()).extracting(Alert::severity).containsOnly(Severity.URGENT);
    }

    @Test
    void a_loss_is_said_once_whatever_is_forgotten_in_between() {
        review(certificate(40, 50, 60), "2026-11-09T09:00-05:00");
        review(certificate(null), "2026-11-09T10:00-05:00");
        review(certificate(40, 50, 60), "2026-11-09T11:00-05:00");
        assertThat(said()).containsExactly("LOST from null, critical", "UNKNOWN from LOST, notice");
    }

    @Test
    void what_nobody_can_reckon_is_asked_about_again_after_a_week() {
        review(certificate(null), "2026-11-09T09:00-05:00");
        review(certificate(null), "2026-11-15T08:00-05:00");
        review(certificate(null), "2026-11-16T08:00-05:00");
        review(certificate(null), "2026-11-17T08:00-05:00");
        assertThat(said()).containsExactly("UNKNOWN from UNKNOWN, notice");
    }

    @Test
    void a_colour_that_a_stay_had_ended_is_said_again_once_when_it_is_lifted_and_so_is_a_loss() {
        review(certificate(1, 2, 3), "2026-11-09T09:00-05:00");
        review(certificate(8, 11, 20), "2026-11-09T10:00-05:00");
        stay(new Stay("IMM-1-26", null, Cases.at("2026-11-09T10:10-05:00")));
        review(certificate(8, 11, 20), "2026-11-09T10:10-05:00");
        stay(null);
        review(certificate(8, 11, 20), "2026-11-09T10:30-05:00");
        review(certificate(8, 11, 20), "2026-11-09T10:31-05:00");
        assertThat(said()).containsExactly("AT_RISK from CLEAR, urgent", "AT_RISK from AT_RISK, urgent");
        assertThat(alerts)
                .filteredOn(a -> a.kind() == AlertKind.STANDING && a.awaitsAnswer())
                .hasSize(1);
        review(certificate(40, 50, 60), "2026-11-09T11:00-05:00");
        stay(new Stay("IMM-1-26", null, Cases.at("2026-11-09T11:10-05:00")));
        review(certificate(40, 50, 60), "2026-11-09T11:10-05:00");
        stay(null);
        review(certificate(40, 50, 60), "2026-11-09T11:30-05:00");
        review(certificate(40, 50, 60), "2026-11-09T11:31-05:00");
        assertThat(said()).endsWith("LOST from AT_RISK, critical", "LOST from LOST, critical");
    }

    private void stay(Stay stay) {
        file = file.with(file.order().with(stay));
    }

    private void review(Filing certificate, String moment) {
        var now = Cases.at(moment);
        var situation = new Situation(
                file.withFilings(List.of(certificate)),
                alerts,
                Post.NONE,
                Cases.policy(),
                null,
                Ledger.EMPTY,
                List.of(),
                Cases.RACE);
        verdict = Review.of(situation, now);
        var ended = verdict.ended().stream().collect(Collectors.toMap(Alert::id, a -> a));
        var all = new ArrayList<Alert>();
        Stream.concat(alerts.stream().map(a -> ended.getOrDefault(a.id(), a)), verdict.raised().stream())
                .forEach(all::add);
        alerts = all;
    }

    private List<String> said() {
        return alerts.stream()
                .filter(a -> a.matter() instanceof StandingChanged)
                .map(a -> {
                    var changed = (StandingChanged) a.matter();
                    return changed.to() + " from " + changed.from() + ", "
                            + a.severity().code();
                })
                .toList();
    }

    private static Filing certificate(int optimistic, int likely, int pessimistic) {
        return certificate(new Estimate(optimistic, likely, pessimistic));
    }

    private static Filing certificate(Estimate estimate) {
        return new Filing(
                UUID.nameUUIDFromBytes(new byte[] {7}),
                "marriage-certificate",
                null,
                FilingStatus.PENDING,
                LocalDate.of(2026, 11, 9),
                null,
                null,
                null,
                estimate,
                List.of(),
                "removal",
                CompleteWhen.COMPLETE,
                1);
    }
}
