package org.sursis.store;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The service with nothing of its own going on: a rehearsal's clock stands, and no pacemaker takes what a test has put down.
 */
public final class StillProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port", "0",
                "quarkus.scheduler.enabled", "false",
                "sursis.rehearsal.start", "2026-11-06T12:00:00Z");
    }
}
