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

    /** Under which a gateway signs its calls; no message ever leaves for it. */
    static final String SIGNATURE_SECRET = "of-the-gateway";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("sursis.data-dir", DATA.toString()),
                Map.entry("sursis.rehearsal.start", "2026-11-16T09:00:00-05:00"),
                Map.entry("sursis.rehearsal.seed", "true"),
                Map.entry("sursis.admin-key", KEY),
                Map.entry("sursis.sms.provider", "vonage"),
                Map.entry("sursis.sms.account", "abcd1234"),
                Map.entry("sursis.sms.secret", "of-the-account"),
                Map.entry("sursis.sms.signature-secret", SIGNATURE_SECRET),
                Map.entry("sursis.sms.from", "Sursis"),
                Map.entry("sursis.oidc.issuer", ISSUER),
                Map.entry("sursis.oidc.client-id", "sursis"),
                Map.entry("sursis.oidc.client-secret", "of-the-rehearsal"));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedPostgresResource.class));
    }
}
