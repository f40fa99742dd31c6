package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;
import org.sursis.docket.Particulars;
import org.sursis.docket.Removal;

/** What runs and what rests among open orders, when a look is late. */
@QuarkusTest
@TestProfile(OpenOrdersTest.Alone.class)
class OpenOrdersTest {

    public static final class Alone extends OwnDatabase {
        public Alone() {
            super("2026-11-09T13:00:00Z");
        }
    }

    @Inject
    FirstStart firstStart;

    @Inject
    RegisterOrder register;

    @Inject
    ChangeOrder change;

    @Inject
    AssessOrder assess;

    @Inject
    Optional<RehearsalTime> hands;

    @Test
    void a_stay_that_has_run_out_is_no_rest_before_anybody_has_looked() {
        var who = firstStart.operator();
        var order = register.register(who, registration()).file().order();
        change.setStay(who, order.id(), null, "IMM-1-26", LocalDate.of(2026, 11, 16));
        assertThat(assess.open(who)).isEqualTo(new AssessOrder.OpenOrders(List.of(), 1));

        // The clock moves, and nothing that falls due is carried out.
        hands.orElseThrow().moveTo(Instant.parse("2026-11-16T13:00:00Z"));
        var late = assess.open(who);
        assertThat(late.running()).extracting(it -> it.file().order().id()).containsExactly(order.id());
        assertThat(late.resting()).isZero();
    }

    private static RegisterOrder.Registration registration() {
        return new RegisterOrder.Registration(
                new Particulars("QC-stayed", "ca", "CA-QC", null, false),
                new Removal(
                        LocalDate.of(2026, 11, 27),
                        null,
                        ZoneId.of("America/Toronto"),
                        "direction-to-report",
                        null,
                        null),
                true,
                List.of(),
                List.of(new Contact(
                        UUID.randomUUID(), 1, "Zoë", "zoe@example.org", "+15145550123", Language.FR, null)));
    }
}
