package org.sursis.watch.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.watch.chain.Links.CLINIC;
import static org.sursis.watch.chain.Links.chain;
import static org.sursis.watch.chain.Links.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckTest {
    private final List<Link> links = new ArrayList<>(chain(7));
    private final Head head = links.get(6).head();

    private List<Fault> faults() {
        return checked(CLINIC).faults();
    }

    private Checked checked(UUID organization) {
        var check = new Check(organization);
        for (int n = 0; n < links.size(); n++) {
            check.accept(n + 1L, links.get(n));
        }
        return check.end(links.size(), head);
    }

    /** The entry at that place with another event, and the hash that it had. */
    private static Link changed(Link link) {
        return new Link(link.seq(), link.prev(), entry("nothing-happened"), link.hash());
    }

    @Test
    void a_chain_as_it_was_written_is_sound() {
        assertThat(checked(CLINIC)).isEqualTo(new Checked(head, List.of(), 0));
        assertThat(checked(CLINIC).sound()).isTrue();
        assertThat(new Check(CLINIC).end(1, Head.of(CLINIC)).sound())
                .as("none at all")
                .isTrue();
    }

    @Test
    void a_changed_entry_is_found() {
        links.set(4, changed(links.get(4)));

        assertThat(faults())
                .containsExactly(new Fault(5, "entry 5 was changed: its hash is not that of what stands here"));
    }

    @Test
    void an_entry_that_was_changed_and_hashed_anew_is_found_at_the_next_one() {
        links.set(4, Link.after(links.get(3).head(), entry("nothing-happened")));

        assertThat(faults())
                .containsExactly(new Fault(
                        6, "entry 6 does not follow what stands in front of it: one of the two was hashed anew"));
    }

    @Test
    void one_that_hashes_everything_anew_up_to_the_end_is_found_by_the_head() {
        var anew = new ArrayList<>(links.subList(0, 4));
        for (int n = 4; n < 7; n++) {
            anew.add(Link.after(anew.get(n - 1).head(), entry("nothing-happened")));
        }
        links.clear();
        links.addAll(anew);

        assertThat(faults())
                .containsExactly(new Fault(
                        7, "the chain ends with entry 7, " + anew.get(6).hash() + ", and not where its head says"));
    }

    @Test
    void a_removed_entry_is_found() {
        links.remove(4);

        assertThat(faults()).containsExactly(new Fault(5, "entry 5 is missing in front of entry 6: removed, or moved"));
    }

    @Test
    void several_removed_at_the_start_are_found() {
        links.subList(0, 3).clear();

        assertThat(faults())
                .containsExactly(new Fault(1, "entries 1 to 3 are missing in front of entry 4: removed, or moved"));
    }

    @Test
    void two_that_changed_places_are_found() {
        Collections.swap(links, 4, 5);

        assertThat(faults())
                .containsExactly(
                        new Fault(5, "entry 5 is missing in front of entry 6: removed, or moved"),
                        new Fault(6, "entry 5 stands behind entry 6: moved, or here twice"));
    }

    @Test
    void two_whose_numbers_were_changed_with_their_places_are_found() {
        var fifth = links.get(4);
        var sixth = links.get(5);
        links.set(4, new Link(5, fifth.prev(), sixth.entry(), sixth.hash()));
        links.set(5, new Link(6, sixth.prev(), fifth.entry(), fifth.hash()));

        assertThat(faults()).extracting(Fault::line).containsExactly(5L, 6L, 6L, 7L);
    }

    @Test
    void a_tail_that_was_cut_off_is_found_by_the_head() {
        links.remove(6);
        assertThat(faults()).containsExactly(new Fault(6, "entry 7 is missing at the end: cut off"));

        links.clear();
        assertThat(faults()).containsExactly(new Fault(0, "entries 1 to 7 are missing at the end: cut off"));
    }

    @Test
    void entries_of_others_are_found() {
        assertThat(checked(UUID.randomUUID()).faults()).contains(new Fault(1, "entry 1 is of another organization"));
    }

    @Test
    void faults_without_end_are_counted_and_the_first_are_told() {
        links.clear();
        chain(30).stream().map(CheckTest::changed).forEach(links::add);

        assertThat(checked(CLINIC).count()).isEqualTo(31);
        assertThat(faults()).hasSize(20);
    }
}
