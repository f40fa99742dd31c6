package org.sursis.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sursis.main.EmbeddedPostgresResource;

/** A service whose messages go to the outbox, and that listens to what a gateway tells of them. */
public abstract class Gateways implements QuarkusTestProfile {
    static final String SECRET = "12345";
    static final String HOME = "https://alerts.example.org";
    private static final Path DATA =
            Path.of("target", "gateways-" + ProcessHandle.current().pid()).toAbsolutePath();

    private final String provider;

    private Gateways(String provider) {
        this.provider = provider;
    }

    /** Messages by Twilio. */
    public static final class Twilio extends Gateways {
        public Twilio() {
            super("twilio");
        }
    }

    /** Messages by a gateway of the operator's own. */
    public static final class Generic extends Gateways {
        public Generic() {
            super("generic");
        }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<String, String>();
        settings.put("sursis.rehearsal.start", FrontDoor.START);
        settings.put("sursis.data-dir", DATA.resolve(provider).toString());
        settings.put("sursis.admin-key", FrontDoor.ADMIN_KEY);
        settings.put("sursis.base-url", HOME);
        settings.put("sursis.sms.provider", provider);
        settings.put("sursis.sms.url", "https://gateway.example.org/sms");
        settings.put("sursis.sms.account", "AC1");
        settings.put("sursis.sms.secret", SECRET);
        settings.put("sursis.sms.from", "+15005550006");
        settings.put("quarkus.scheduler.enabled", "false");
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
    }
}
