package org.sursis.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sursis.main.EmbeddedPostgresResource;

/** The whole service as its clients see it, on a clock that stands at eight in the morning in Toronto, and behind it the real server. */
public final class FrontDoor implements QuarkusTestProfile {
    static final String START = "2026-11-09T13:00:00Z";
    static final String ADMIN_KEY = "front-door-key-0123456789abcdef";
    /** Of a gateway of the operator's own, whose news are listened to. */
    static final String GATEWAY_SECRET = "12345";

    private static final Path DATA =
            Path.of("target", "front-door-" + ProcessHandle.current().pid()).toAbsolutePath();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sursis.rehearsal.start",
                START,
                "sursis.data-dir",
                DATA.toString(),
                "sursis.admin-key",
                ADMIN_KEY,
                "sursis.sms.provider",
                "generic",
                "sursis.sms.url",
                "https://gateway.example.org/sms",
                "sursis.sms.secret",
                GATEWAY_SECRET,
                "quarkus.scheduler.enabled",
                "false");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
    }
}
