package org.sursis.watch;

/**
 * Secrets of the service's own, out of which links, return paths and the secrets of webhooks are made. At rest they are encrypted where
 * the operator gave a key. Runs inside the scene's transaction.
 */
public interface ServiceSecrets {

    /**
     * One of them, made once: 32 random bytes under a name, the same for every node.
     *
     * @throws SecretsLocked when it cannot be opened
     */
    byte[] secret(String name);

    /**
     * Keeps all of them from now on as the settings say: under the key, or in the clear where there is none any more. They themselves
     * stay as they are. Safe with several nodes at once, and as often as one likes.
     *
     * @return how many were kept otherwise before
     * @throws SecretsLocked when one cannot be opened; then all are as they were
     */
    int settle();

    /**
     * How they are kept, after opening each.
     *
     * @throws SecretsLocked when one cannot be opened
     */
    Kept kept();

    /** Forgets all of them, opened or not; returns how many these were. Whoever asks next has new ones made. */
    int forget();

    /**
     * How they are kept.
     *
     * @param all how many there are
     * @param due how many of these the next start will keep otherwise, as the settings say
     * @param key the name of the key that is set, or null without one
     */
    record Kept(int all, int due, String key) {}
}
