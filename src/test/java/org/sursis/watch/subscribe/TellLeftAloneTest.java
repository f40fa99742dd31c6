package org.sursis.watch.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sursis.fixtures.Cases.aMarriageCase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;
import org.sursis.fixtures.Only;
import org.sursis.watch.Journal;
import org.sursis.watch.Orders;
import org.sursis.watch.Watched;
import org.sursis.watch.letters.Letter;
import org.sursis.watch.letters.Letter.To;
import org.sursis.watch.letters.Letters;
import org.sursis.watch.unreached.SomeAdministrators;

class TellLeftAloneTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");

    private final List<Letter> posted = new ArrayList<>();
    private final List<Journal.Entry> told = new ArrayList<>();

    /** It may be just that telephone that answered STOP. */
    @Test
    void a_supervisor_with_a_telephone_only_keeps_nobody_else_from_being_told() {
        var sam = new Contact(UUID.randomUUID(), 3, "Sam", null, "+15145550100", Language.EN, null);
        tell(aMarriageCase().told(sam).file(), "ann@example.org");
        assertThat(posted)
                .extracting(Letter::to)
                .containsExactly(
                        new To(org.sursis.alert.Channel.SMS, "+15145550100", Language.EN),
                        To.mail("ann@example.org", Language.EN));
        assertThat(told)
                .singleElement()
                .extracting(e -> e.details().get("told"))
                .isEqualTo("2");
    }

    @Test
    void who_is_both_is_told_once() {
        var ann = new Contact(UUID.randomUUID(), 3, "Ann", "Ann@example.org", null, Language.EN, null);
        tell(aMarriageCase().told(ann).file(), "ann@example.org");
        assertThat(posted).extracting(Letter::to).containsExactly(To.mail("Ann@example.org", Language.EN));
    }

    private void tell(CaseFile file, String administrator) {
        var orders =
                Only.methods(Orders.class, Map.of("find", given -> Optional.of(new Watched(file, null, null, null))));
        var letters = Only.methods(Letters.class, Map.of("post", given -> posted.add((Letter) given[0])));
        var journal =
                Only.methods(Journal.class, Map.of("add", given -> told.add((Journal.Entry) given[0]) ? null : null));
        var order = file.order();
        new TellLeftAlone(orders, SomeAdministrators.with(UUID.randomUUID(), administrator), letters, journal)
                .alone(new LeftAlone(order.organization(), order.id(), NOW));
    }
}
