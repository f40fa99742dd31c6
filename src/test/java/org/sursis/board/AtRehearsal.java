package org.sursis.board;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sursis.main.EmbeddedPostgresResource;

/** The story of the README, on a clock that moves only when told. */
public final class AtRehearsal implements QuarkusTestProfile {
    public static final String KEY = "board-key-0123456789abcdef";

    /** Where a provider may be started; until then it is one that is away. */
    public static final String ISSUER = "http://127.0.0.1:" + KeptPort.of("at-rehearsal");

    public static final Path DATA = Path.of(
                    "target", "board-rehearsal-" + ProcessHandle.current().pid())
            .toAbsolutePath();

    /** Where everything goes that would leave. */
    public static final Path OUTBOX = DATA.resolve("outbox");

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sursis.data-dir",
                DATA.toString(),
                "sursis.rehearsal.start",
                "2026-11-16T09:00:00-05:00",
                "sursis.rehearsal.seed",
                "true",
                "sursis.admin-key",
                KEY,
                "sursis.oidc.issuer",
                ISSUER,
                "sursis.oidc.client-id",
                "sursis",
                "sursis.oidc.client-secret",
                "of-the-rehearsal");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
    }
}
