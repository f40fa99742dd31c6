package org.sursis.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sursis.docket.Language;
import org.sursis.fixtures.Matters;
import org.sursis.main.EmbeddedPostgresResource;
import org.sursis.store.StillProfile;

/** What the other tests read is rendered without Quarkus; this one proves that the service writes the same. */
@QuarkusTest
@TestProfile(StillProfile.class)
@WithTestResource(EmbeddedPostgresResource.class)
class LettersInQuarkusTest {

    @Inject
    Letters letters;

    @ParameterizedTest
    @EnumSource
    void the_service_writes_what_the_golden_letters_show(Language language) throws Exception {
        var plain = PlainLetters.letters();
        var sender = new InternetAddress("Sursis <alerts@sursis.example.org>");
        for (var each : Matters.each().entrySet()) {
            var message = each.getValue().in(language).outgoing();
            assertThat(letters.write(message, sender)).as(each.getKey()).isEqualTo(plain.write(message, sender));
        }
    }
}
