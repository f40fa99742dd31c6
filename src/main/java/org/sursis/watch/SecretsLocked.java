package org.sursis.watch;

/** A secret of the service's own cannot be opened; the message tells an operator why, and the ways out. */
public final class SecretsLocked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String LOST =
            "stop every node and let \"secrets renew --links-die\" make new secrets: the links in all"
                    + " messages sent so far die, and every webhook needs another secret (README, \"Secrets at rest\").";

    private SecretsLocked(String message) {
        super(message);
    }

    /** None of the keys that are set is the one. {@code needed} and {@code set} are names of keys; the latter null without one. */
    public static SecretsLocked underAnotherKey(String needed, String set) {
        var stand = "the secrets out of which links are made stand in the database encrypted under the key " + needed;
        var what = set == null
                ? "sursis.encryption-key is missing: " + stand + ". Set it again."
                : "sursis.encryption-key is the key " + set + ", but " + stand
                        + ". Set that one again; or, to change keys,"
                        + " set it as sursis.old-encryption-key beside the new one.";
        return new SecretsLocked(what + " If it is lost for good, " + LOST);
    }

    /** The key is the right one, and still it does not open. */
    public static SecretsLocked damaged(String name, String key) {
        return new SecretsLocked("The secret " + name
                + " in the database is damaged, or another's was put in its place: it does"
                + " not open with the key " + key + ", under which it was encrypted and which is set. Restore the table"
                + " service_secret from a backup; where there is none, " + LOST);
    }
}
