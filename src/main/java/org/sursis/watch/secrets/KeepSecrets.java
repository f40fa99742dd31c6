package org.sursis.watch.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.sursis.watch.Everywhere;
import org.sursis.watch.Links;
import org.sursis.watch.Pulse;
import org.sursis.watch.Refusal;
import org.sursis.watch.Refusal.Kind;
import org.sursis.watch.SecretsLocked;
import org.sursis.watch.ServiceSecrets;
import org.sursis.watch.ServiceSecrets.Kept;
import org.sursis.watch.Sweep;
import org.sursis.watch.webhooks.AttendWebhooks;

/** The secrets of the service itself, as a whole. */
@ApplicationScoped
@Everywhere
public class KeepSecrets {
    /** Several beats of a pacemaker. */
    private static final Duration AT_WORK = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(KeepSecrets.class);

    private final ServiceSecrets secrets;
    private final Links links;
    private final AttendWebhooks webhooks;
    private final Pulse pulse;
    private final Clock clock;

    KeepSecrets(ServiceSecrets secrets, Links links, AttendWebhooks webhooks, Pulse pulse, Clock clock) {
        this.secrets = secrets;
        this.links = links;
        this.webhooks = webhooks;
        this.pulse = pulse;
        this.clock = clock;
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

    /**
     * Forgets all of them, which the next start makes anew; returns how many these were.
     *
     * @throws Refusal while a node is at work: it would go on giving out links that die when it stops
     */
    @Transactional
    public int renew() {
        var lately = clock.instant().minus(AT_WORK);
        // A sweep that was at work has ended by now, or does in a moment.
        if (pulse.beats().entrySet().stream()
                .anyMatch(beat -> !beat.getKey().equals(Sweep.PACEMAKER)
                        && beat.getValue().isAfter(lately))) {
            throw Refusal.of(
                    Kind.CONFLICT,
                    "",
                    "a node was at work within the last " + AT_WORK.toSeconds()
                            + " seconds: stop every node, and ask again half a minute later");
        }
        return secrets.forget();
    }
}
