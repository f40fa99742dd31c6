package org.sursis.watch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.sursis.main.EmbeddedPostgresResource;

/** A service with a database of its own, for scenes that walk every order: those of other tests owe thousands of messages. */
abstract class OwnDatabase implements QuarkusTestProfile {
    private final String start;

    /** @param start where the clock stands */
    OwnDatabase(String start) {
        this.start = start;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port", "0", "quarkus.scheduler.enabled", "false", "sursis.rehearsal.start", start);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
    }
}
