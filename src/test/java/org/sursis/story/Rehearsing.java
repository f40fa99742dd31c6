package org.sursis.story;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sursis.main.EmbeddedPostgresResource;

/** The whole service on the clock of the story, with the outbox folder as its only way out. */
public final class Rehearsing implements QuarkusTestProfile {
    static final Path DATA =
            Path.of("target", "story-" + ProcessHandle.current().pid()).toAbsolutePath();
    static final String KEY = "story-key-0123456789abcdef";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sursis.rehearsal.start", "2026-11-16T09:00:00-05:00",
                "sursis.data-dir", DATA.toString(),
                "sursis.base-url", "https://sursis.example.org",
                "sursis.admin-key", KEY,
                "quarkus.scheduler.enabled", "false");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
    }
}
