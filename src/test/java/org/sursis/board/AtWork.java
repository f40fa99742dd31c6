package org.sursis.board;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sursis.main.EmbeddedPostgresResource;

/** The service as it is installed: real time, a mail server (which nobody asks), an address of its own behind TLS. */
public final class AtWork implements QuarkusTestProfile {
    static final String KEY = "board-key-0123456789abcdef";

    /** Where a provider may be started; until then it is one that is away. */
    static final String ISSUER = "http://127.0.0.1:" + KeptPort.of("at-work") + "/realms/clinic";

    private static final Path DATA =
            Path.of("target", "board-at-work-" + ProcessHandle.current().pid()).toAbsolutePath();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sursis.data-dir",
                DATA.toString(),
                "sursis.base-url",
                "https://sursis.example.org",
                "sursis.mail.smtp-url",
                "smtp://127.0.0.1:2525",
                "sursis.admin-key",
                KEY,
                "sursis.oidc.issuer",
                ISSUER,
                "sursis.oidc.client-id",
                "sursis",
                "sursis.oidc.client-secret",
                "of-the-clinic-s-sursis",
                "sursis.oidc.name",
                "Keycloak");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
    }
}
