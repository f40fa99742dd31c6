package org.sursis.story;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sursis.main.EmbeddedPostgresResource;

/** The same as {@link Rehearsing} with an outbox of its own: what a story tells is all that lies in it. */
public final class RehearsingTheLaw implements QuarkusTestProfile {
    static final Path DATA =
            Path.of("target", "law-story-" + ProcessHandle.current().pid()).toAbsolutePath();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sursis.rehearsal.start", "2026-11-16T09:00:00-05:00",
                "sursis.data-dir", DATA.toString(),
                "sursis.base-url", "https://sursis.example.org",
                "sursis.admin-key", Rehearsing.KEY,
                "quarkus.scheduler.enabled", "false");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
    }
}
