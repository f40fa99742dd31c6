package org.sursis.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sursis.main.EmbeddedPostgresResource;

/** A service whose messages go to the outbox, and that listens to what Twilio and mail servers tell of them. */
public final class Twilio implements QuarkusTestProfile {
    static final String SECRET = "12345";
    static final String HOME = "https://alerts.example.org";

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<String, String>();
        settings.put("sursis.rehearsal.start", FrontDoor.START);
        settings.put(
                "sursis.data-dir",
                Path.of("target", "twilio-" + ProcessHandle.current().pid())
                        .toAbsolutePath()
                        .toString());
        settings.put("sursis.admin-key", FrontDoor.ADMIN_KEY);
        settings.put("sursis.base-url", HOME);
        settings.put("sursis.sms.provider", "twilio");
        settings.put("sursis.sms.url", "https://gateway.example.org/sms");
        settings.put("sursis.sms.account", "AC1");
        settings.put("sursis.sms.secret", SECRET);
        settings.put("sursis.sms.from", "+15005550006");
        settings.put("sursis.mail.bounces.address", "bounces@clinic.example");
        settings.put("quarkus.scheduler.enabled", "false");
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
    }
}
