package org.sursis.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.fixtures.Messages;

/** The message is of the morning; alerts of before, of the same look, and of the night after. */
class HearingTest {
    private static final Delivery MORNING = Messages.aWeekBefore().outgoing().delivery();
    private static final Instant AT = MORNING.createdAt();

    private final Alert inIt = alert(MORNING.alerts().get(0), new Matter.WatchStarted(), AT);
    private final Alert before = alert(UUID.randomUUID(), new Matter.WatchStarted(), AT.minusSeconds(3_600));
    private final Alert atNight = alert(UUID.randomUUID(), new Matter.WatchStarted(), AT.plusSeconds(50_000));
    private final Alert calledSince = call(AT.plusSeconds(7_200));
    private final Alert calledAfterTheNight = call(AT.plusSeconds(60_000));

    private static Alert call(Instant at) {
        var matter = new Matter.Unacknowledged(UUID.randomUUID(), 2, Matter.Silence.NO_ANSWER, AT);
        return alert(UUID.randomUUID(), matter, at);
    }

    private static Alert alert(UUID id, Matter matter, Instant at) {
        return new Alert(
                id,
                MORNING.organization(),
                MORNING.order(),
                matter,
                Severity.URGENT,
                at,
                null,
                List.of(MORNING.contact()),
                1,
                at.plusSeconds(900),
                null,
                null);
    }

    @Test
    void what_was_said_by_then_and_every_call_about_it_is_meant() {
        var open = List.of(before, inIt, calledSince);
        assertThat(new Hearing(MORNING, Set.of()).meant(open)).containsExactlyElementsOf(open);
    }

    @Test
    void what_came_since_and_did_not_reach_them_is_not_meant_nor_are_calls_that_are_about_it_too() {
        assertThat(new Hearing(MORNING, Set.of()).meant(List.of(inIt, calledSince, atNight, calledAfterTheNight)))
                .containsExactly(inIt, calledSince);
    }

    @Test
    void what_came_since_and_reached_them_is_meant() {
        var open = List.of(inIt, atNight, calledAfterTheNight);
        assertThat(new Hearing(MORNING, Set.of(atNight.id())).meant(open)).containsExactlyElementsOf(open);
    }
}
