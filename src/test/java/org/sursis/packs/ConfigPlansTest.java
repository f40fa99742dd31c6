package org.sursis.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sursis.docket.Chain;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.fixtures.RealLaw;
import org.sursis.law.FilingPlan;
import org.sursis.law.PlanStep;

/** The filing plans that the program ships, as chains. */
class ConfigPlansTest {

    static Stream<FilingPlan> plans() {
        return RealLaw.book().packs().stream().flatMap(pack -> pack.filingPlans().stream());
    }

    @Test
    void these_are_offered() {
        assertThat(plans().map(FilingPlan::id))
                .containsExactly(
                        "ca-spousal-sponsorship-qc",
                        "ca-spousal-sponsorship-on",
                        "ca-spousal-sponsorship-bc",
                        "ca-deferral-and-stay",
                        "ca-prra",
                        "ca-rad-appeal",
                        "us-bia-appeal",
                        "us-petition-for-review");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void every_step_serves_the_removal_and_none_waits_for_itself(FilingPlan plan) {
        var chain = new Chain(filings(plan));
        assertThat(chain.cycle()).isEmpty();
        assertThat(chain.neededFor(Filing.REMOVAL)).extracting(Filing::code).containsExactlyElementsOf(codes(plan));
        assertThat(plan.steps().stream().filter(step -> step.target() != null)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void every_step_requires_steps_and_is_at_an_office_that_has_a_calendar(FilingPlan plan) {
        var book = RealLaw.book();
        assertThat(plan.steps()).allSatisfy(step -> {
            assertThat(codes(plan)).containsAll(step.requires());
            assertThat(step.office() == null
                            || book.calendar(step.office(), null).isPresent())
                    .isTrue();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void every_word_is_there_in_three_languages(FilingPlan plan) {
        var words = Stream.concat(
                Stream.of(plan.names(), plan.note()),
                plan.steps().stream()
                        .flatMap(step -> Stream.concat(Stream.of(step.names()), step.documents().stream())));
        assertThat(words).noneMatch(names -> names.fr() == null || names.es() == null);
    }

    /** A waiting time of the pack runs from complete documents to the certificate; a plan that parts it adds up to the same. */
    @Test
    void registration_and_certificate_in_quebec_take_together_what_the_pack_says_of_both() {
        var plan = RealLaw.book().filingPlan("ca-spousal-sponsorship-qc").orElseThrow();
        var whole = RealLaw.book()
                .pack("ca")
                .flatMap(pack -> pack.waitingTime("marriage-certificate"))
                .orElseThrow();
        var registration = plan.step("marriage-registration").orElseThrow().estimate();
        var certificate = plan.step("marriage-certificate").orElseThrow().estimate();
        assertThat(new Estimate(
                        registration.optimistic() + certificate.optimistic(),
                        registration.likely() + certificate.likely(),
                        registration.pessimistic() + certificate.pessimistic()))
                .isEqualTo(new Estimate(whole.fast(), whole.typical(), whole.slow()));
    }

    private static List<Filing> filings(FilingPlan plan) {
        return plan.steps().stream()
                .map(step -> step.filing(UUID.randomUUID(), null))
                .toList();
    }

    private static List<String> codes(FilingPlan plan) {
        return plan.steps().stream().map(PlanStep::code).toList();
    }
}
