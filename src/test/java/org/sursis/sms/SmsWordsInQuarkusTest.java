package org.sursis.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sursis.fixtures.PlainQute;
import org.sursis.main.EmbeddedPostgresResource;
import org.sursis.store.StillProfile;

/** What the other tests read is rendered without Quarkus; this one proves that the service says the same. */
@QuarkusTest
@TestProfile(StillProfile.class)
@WithTestResource(EmbeddedPostgresResource.class)
class SmsWordsInQuarkusTest {

    @Inject
    SmsWords english;

    @Inject
    @Localized("fr")
    SmsWords french;

    @Inject
    @Localized("es")
    SmsWords spanish;

    @Test
    void the_service_says_what_the_golden_messages_show() throws Exception {
        same(english, "en");
        same(french, "fr");
        same(spanish, "es");
    }

    private static void same(SmsWords words, String language) throws Exception {
        var plain = PlainQute.bundle(SmsWords.class, "sms", language);
        for (var method : SmsWords.class.getMethods()) {
            var facts = Arrays.stream(method.getParameterTypes())
                    .map(type -> type == int.class ? (Object) 7 : "7F3A")
                    .toArray();
            assertThat(method.invoke(words, facts)).isEqualTo(method.invoke(plain, facts));
        }
    }
}
