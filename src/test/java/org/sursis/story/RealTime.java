package org.sursis.story;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.sursis.main.EmbeddedPostgresResource;

/** The whole service as an operator runs it: the real clock, both pacemakers, and a mail server. */
public final class RealTime implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sursis.data-dir",
                "target/real-time-" + ProcessHandle.current().pid(),
                "sursis.admin-key",
                Rehearsing.KEY,
                "sursis.mail.from",
                "Sursis <sursis@example.org>",
                "quarkus.scheduler.enabled",
                "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedPostgresResource.class), new TestResourceEntry(MailServer.class));
    }
}
