package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Channel;
import org.sursis.alert.Ladder;
import org.sursis.alert.Policy;
import org.sursis.alert.QuietHours;
import org.sursis.docket.Language;
import org.sursis.fixtures.Only;
import org.sursis.notice.Daily;
import org.sursis.race.Standing;

/** A message of the morning is planned only where it leads somewhere; her mornings go on all the same. */
class PlanDailiesTest {
    private static final Instant MORNING = Instant.parse("2026-11-10T13:00:00Z");
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Dailies.Reader TELEPHONE = new Dailies.Reader(new UUID(1, 1), "+15145550123", MORNING);
    private static final Dailies.Reader MAILBOX = new Dailies.Reader(new UUID(1, 1), "counsel@example.org", MORNING);

    private final List<Object> planned = new ArrayList<>();
    private final List<Object> next = new ArrayList<>();

    @Test
    void without_a_provider_nobody_is_told_by_sms_and_she_is_when_there_is_one() {
        morning(EnumSet.of(Channel.EMAIL), TELEPHONE, MAILBOX);
        assertThat(planned).extracting(m -> ((Dailies.Message) m).address()).containsExactly("counsel@example.org");
        var tomorrow = Instant.parse("2026-11-11T13:00:00Z");
        assertThat(next).containsExactly(tomorrow, tomorrow);
        morning(EnumSet.of(Channel.EMAIL, Channel.SMS), TELEPHONE);
        assertThat(planned).hasSize(2);
        assertThat(((Dailies.Message) planned.get(1)).channel()).isEqualTo(Channel.SMS);
    }

    private void morning(EnumSet<Channel> channels, Dailies.Reader... readers) {
        var charge =
                new Daily.Charge("QC", Standing.CLEAR, 9, false, 1, MORNING.minusSeconds(60), MORNING.plusSeconds(60));
        var dailies = Only.methods(
                Dailies.class,
                Map.of(
                        "due", given -> List.of(readers),
                        "charges", given -> new Dailies.Charges(List.of(charge), Language.EN, TORONTO),
                        "plan", given -> planned.add(given[0]),
                        "next", given -> next.add(given[1]) ? null : null));
        var policy = new Policy(Ladder.of("P7D"), LocalTime.of(8, 0), QuietHours.NONE, channels);
        var organizations = Only.methods(Organizations.class, Map.of("find", given -> Optional.empty()));
        new PlanDailies(dailies, new Policies(policy, organizations), new TellDaily.Wanted(true)).handful(MORNING);
    }
}
