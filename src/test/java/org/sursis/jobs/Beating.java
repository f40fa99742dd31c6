package org.sursis.jobs;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.sursis.main.EmbeddedPostgresResource;

/** Both pacemakers at work on a database of their own. */
public final class Beating implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sursis.data-dir",
                "target/beating-" + ProcessHandle.current().pid(),
                "quarkus.scheduler.enabled",
                "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
    }
}
