package org.sursis.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sursis.fixtures.Cases;

class ChainTest {

    @Test
    void a_target_needs_what_aims_at_it_and_all_that_this_requires() {
        var chain = new Chain(List.of(
                Cases.filing("marriage-certificate", FilingStatus.PENDING, null, null),
                Cases.filing("spousal-sponsorship", FilingStatus.PLANNED, null, null, "marriage-certificate")));
        assertThat(chain.neededFor("removal"))
                .extracting(Filing::code)
                .containsExactly("marriage-certificate", "spousal-sponsorship");
        assertThat(chain.neededFor("stay-motion-gate")).isEmpty();
    }

    @Test
    void what_only_an_abandoned_filing_required_aims_at_the_removal_by_itself() {
        var chain = new Chain(List.of(
                Cases.filing("marriage-certificate", FilingStatus.PENDING, null, null),
                Cases.filing("spousal-sponsorship", FilingStatus.ABANDONED, null, null, "marriage-certificate")));
        assertThat(chain.neededFor("removal")).extracting(Filing::code).containsExactly("marriage-certificate");
    }

    @Test
    void a_circle_is_shown_with_its_way_round() {
        var chain = new Chain(List.of(
                Cases.filing("a", FilingStatus.PLANNED, null, null, "b"),
                Cases.filing("b", FilingStatus.PLANNED, null, null, "c"),
                Cases.filing("c", FilingStatus.PLANNED, null, null, "b")));
        assertThat(chain.cycle()).contains(List.of("b", "c", "b"));
    }

    @Test
    void a_filing_that_requires_itself_is_a_circle() {
        assertThat(new Chain(List.of(Cases.filing("a", FilingStatus.PLANNED, null, null, "a"))).cycle())
                .contains(List.of("a", "a"));
    }

    @Test
    void two_branches_that_meet_are_no_circle() {
        var chain = new Chain(List.of(
                Cases.filing("root", FilingStatus.PLANNED, null, null),
                Cases.filing("left", FilingStatus.PLANNED, null, null, "root"),
                Cases.filing("right", FilingStatus.PLANNED, null, null, "root"),
                Cases.filing("end", FilingStatus.PLANNED, null, null, "left", "right")));
        assertThat(chain.cycle()).isEmpty();
    }
}
