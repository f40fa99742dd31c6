package org.sursis.cli;

import jakarta.inject.Singleton;
import org.sursis.watch.Checkup;
import org.sursis.watch.SecretsLocked;
import org.sursis.watch.ServiceSecrets.Kept;
import org.sursis.watch.secrets.KeepSecrets;

/** Whether the service can open its own secrets, and how they stand in the database. */
@Singleton
class SecretsCheckup implements Checkup {

    private final KeepSecrets secrets;

    SecretsCheckup(KeepSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public Finding look() {
        try {
            return finding(secrets.look());
        } catch (SecretsLocked locked) {
            return Finding.fault(locked.getMessage());
        }
    }

    static Finding finding(Kept kept) {
        var how = kept.key() == null
                ? "in the clear; whoever reads it can make every link (README, \"Secrets at rest\")"
                : "encrypted under the key " + kept.key();
        if (kept.all() == 0) {
            return Finding.sound(
                    "the first start makes those out of which links are made; they will stand in the database " + how);
        }
        return kept.due() == 0
                ? Finding.sound("the " + kept.all() + " out of which links are made stand in the database " + how)
                : Finding.warning(
                        kept.due() + " of the " + kept.all() + " out of which links are made stand in the database"
                                + " otherwise than the settings say; after the next start they all stand there " + how);
    }
}
