package org.sursis.cli;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import org.sursis.watch.Refusal;
import org.sursis.watch.secrets.KeepSecrets;

/** Makes an end of the service's own secrets; CDI makes it when the command brought the service up. */
@Unremovable
@Singleton
class SecretsRun implements QuarkusApplication {

    private final KeepSecrets secrets;

    SecretsRun(KeepSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public int run(String... none) {
        try {
            Terminal.answer(
                    secrets.renew() + " secrets are forgotten; the next start makes new ones. Then give every webhook"
                            + " another secret: POST /api/v1/webhooks/{id}/secret");
            return ExitCode.OK;
        } catch (Refusal refused) {
            refused.faults().forEach(fault -> Terminal.complain(fault.detail()));
            return ExitCode.FAULT;
        }
    }
}
