package org.sursis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sursis.store.Cases.OPENED;
import static org.sursis.store.Cases.id;
import static org.sursis.store.Cases.order;
import static org.sursis.store.Said.alert;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Alert;
import org.sursis.alert.Answer;
import org.sursis.alert.Matter;
import org.sursis.docket.By;
import org.sursis.watch.Page;
import org.sursis.watch.Watched;

@QuarkusTest
@TestProfile(StillProfile.class)
class PanacheAlertsTest extends OnPostgres {
    private UUID clinic;
    private Watched order;

    @BeforeEach
    void an_order() {
        clinic = anOrganization();
        order = stored(order(clinic, "QC-2026-0417"));
    }

    private List<Alert> added(Matter... matters) {
        var raised = List.of(matters).stream().map(m -> alert(order, m)).toList();
        commit(() -> alerts.add(raised));
        return raised;
    }

    private Answer answer(Answer.Word word) {
        var proof = word == Answer.Word.FILED ? "IMM-1-26" : null;
        return new Answer(
                word,
                new By(clinic, "Zoë"),
                "j'arrive",
                proof,
                OPENED.plusSeconds(5),
                OPENED.plusSeconds(3_600),
                new UUID(7, 7));
    }

    private Page<Alert> list(UUID of, Boolean open, String cursor, int limit) {
        return committed(() -> alerts.list(clinic, of, open, new Page.Ask(cursor, limit)));
    }

    @Test
    void every_matter_comes_back_in_the_order_in_which_it_was_raised() {
        var raised = added(Said.everyMatter().toArray(Matter[]::new));

        assertThat(committed(() -> alerts.of(id(order)))).isEqualTo(raised);
    }

    @Test
    void an_alert_of_another_organization_does_not_exist() {
        var alert = added(new Matter.WatchStarted()).get(0);
        var stranger = anOrganization();

        assertThat(committed(() -> alerts.find(clinic, alert.id()))).contains(alert);
        assertThat(committed(() -> alerts.find(stranger, alert.id()))).isEmpty();
    }

    @Test
    void what_became_of_an_alert_is_kept() {
        var raised = added(new Matter.WatchStarted(), new Matter.WatchEnded("left", "home"));
        var answered = raised.get(0).answered(answer(Answer.Word.HAVE_IT));
        var moot = raised.get(1).windowEnded(OPENED.plusSeconds(1)).moot(Alert.Moot.DATE_MOVED);
        commit(() -> alerts.save(List.of(answered, moot)));

        assertThat(committed(() -> alerts.of(id(order)))).containsExactly(answered, moot);
    }

    @Test
    void an_alert_that_was_never_raised_cannot_be_saved() {
        var never = alert(order, new Matter.WatchStarted());

        assertThatThrownBy(() -> commit(() -> alerts.save(List.of(never))))
                .hasMessageContaining(never.id().toString());
    }

    @Test
    void open_alerts_are_those_that_await_an_answer() {
        var raised = added(Said.everyMatter().subList(0, 5).toArray(Matter[]::new));
        var answered = raised.get(0).answered(answer(Answer.Word.FILED));
        var declined = raised.get(1).answered(answer(Answer.Word.NOT_MINE));
        var moot = raised.get(2).moot(Alert.Moot.PASSED);
        commit(() -> alerts.save(List.of(answered, declined, moot)));

        assertThat(list(null, true, null, 9).items()).containsExactly(raised.get(4), raised.get(3), declined);
        assertThat(list(null, true, null, 9).items()).allMatch(Alert::awaitsAnswer);
        assertThat(list(null, false, null, 9).items()).containsExactly(moot, answered);
        assertThat(list(null, false, null, 9).items()).noneMatch(Alert::awaitsAnswer);
    }

    @Test
    void the_newest_comes_first_over_all_pages() {
        var raised = added(Said.everyMatter().subList(0, 3).toArray(Matter[]::new));

        var first = list(id(order), null, null, 2);
        assertThat(first.items()).containsExactly(raised.get(2), raised.get(1));
        assertThat(list(id(order), null, first.next(), 2)).isEqualTo(new Page<>(List.of(raised.get(0)), null));
        assertThat(list(UUID.randomUUID(), null, null, 2)).isEqualTo(new Page<>(List.of(), null));
    }
}
