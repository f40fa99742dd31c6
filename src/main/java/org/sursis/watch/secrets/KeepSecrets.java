package org.sursis.watch.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import org.sursis.watch.Everywhere;
import org.sursis.watch.Links;
import org.sursis.watch.SecretsLocked;
import org.sursis.watch.ServiceSecrets;
import org.sursis.watch.ServiceSecrets.Kept;
import org.sursis.watch.webhooks.AttendWebhooks;

/** The secrets of the service itself, as a whole. */
@ApplicationScoped
@Everywhere
public class KeepSecrets {
    private static final Logger LOG = Logger.getLogger(KeepSecrets.class);

    private final ServiceSecrets secrets;
    private final Links links;
    private final AttendWebhooks webhooks;

    KeepSecrets(ServiceSecrets secrets, Links links, AttendWebhooks webhooks) {
        this.secrets = secrets;
        this.links = links;
        this.webhooks = webhooks;
    }

    /**
     * What comes before the first message and the first request: keeps them as the settings say, and reads each, so that neither a
     * sender nor a later start elsewhere stands in the way.
     *
     * @throws SecretsLocked when that cannot be; then nothing is changed
     */
    @Transactional
    public void unlock() {
        int settled = secrets.settle();
        links.ready();
        webhooks.ready();
        if (settled > 0) {
            var key = secrets.kept().key();
            LOG.infof("secrets kept otherwise secrets=%d key=%s", settled, key == null ? "none" : key);
        }
    }

    /**
     * How they are kept; changes nothing.
     *
     * @throws SecretsLocked when one cannot be opened
     */
    @Transactional
    public Kept look() {
        return secrets.kept();
    }

    /** Forgets all of them, which the next start makes anew; returns how many these were. */
    @Transactional
    public int renew() {
        return secrets.forget();
    }
}
