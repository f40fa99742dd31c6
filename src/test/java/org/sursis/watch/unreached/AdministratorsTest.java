package org.sursis.watch.unreached;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;
import org.sursis.watch.letters.Letter.To;

class AdministratorsTest {
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID CLINIC = UUID.randomUUID();

    private final Contact operator =
            new Contact(UUID.randomUUID(), 1, "Op", "Ann@example.org", "+15145550199", Language.FR, null);
    private final Administrators administrators = SomeAdministrators.with(ANN, "ann@example.org", operator);

    @Test
    void an_address_is_told_once_however_many_have_it() {
        assertThat(administrators.of(CLINIC))
                .extracting(reader -> reader.to().address())
                .containsExactly("ann@example.org", "+15145550199");
    }

    @Test
    void who_is_left_out_takes_nobody_along_who_has_the_same_address() {
        assertThat(administrators.but(ANN, CLINIC))
                .extracting(Administrators.Reader::to)
                .containsExactlyElementsOf(To.ways(operator).toList());
    }
}
