package org.sursis.cli;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.sursis.watch.Administer;
import org.sursis.watch.FirstStart;
import org.sursis.watch.Keys;
import org.sursis.watch.Refusal;
import org.sursis.watch.Role;

/** Does what the command {@code keys} was asked for; CDI makes it when the command brought the service up. */
@Unremovable
@Singleton
class KeysRun implements QuarkusApplication {

    private final Administer administer;
    private final FirstStart firstStart;

    KeysRun(Administer administer, FirstStart firstStart) {
        this.administer = administer;
        this.firstStart = firstStart;
    }

    @Override
    public int run(String... asked) {
        try {
            switch (asked[0]) {
                case "list" -> list();
                case "create" -> create(asked[1], asked[2], asked.length > 3 ? Instant.parse(asked[3]) : null);
                case "revoke" -> revoke(UUID.fromString(asked[1]));
                default -> throw new IllegalArgumentException("keys does not know " + asked[0]);
            }
            return ExitCode.OK;
        } catch (Refusal refused) {
            refused.faults().forEach(fault -> Terminal.complain(fault.detail()));
            return ExitCode.FAULT;
        }
    }

    private void list() {
        administer.keys(firstStart.operator()).forEach(key -> Terminal.answer(line(key)));
    }

    private void create(String name, String role, Instant expires) {
        var issued = administer.issue(firstStart.operator(), name, Role.of(role).orElseThrow(), expires);
        Terminal.answer(issued.secret());
        Terminal.complain(
                "That is the secret, shown this once. Its id is " + issued.key().id() + ".");
    }

    private void revoke(UUID id) {
        administer.revoke(firstStart.operator(), id);
        Terminal.answer(id + " is revoked");
    }

    private static String line(Keys.Key key) {
        var state = key.revokedAt() != null
                ? "revoked " + key.revokedAt()
                : key.expiresAt() != null ? "until " + key.expiresAt() : "active";
        return key.id() + "  " + key.role().code() + "  " + key.prefix() + "…  " + state + "  " + key.name();
    }
}
