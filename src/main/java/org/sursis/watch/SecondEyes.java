package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sursis.docket.Removal;
import org.sursis.docket.RemovalHistory;

/**
 * A removal that moves later silences alerts, and a slip of the pen would silence them as well. So a later date is said at once, but
 * the earlier one stays watched until a second member has confirmed the later one. Who works alone is their own second pair of
 * eyes, an hour later.
 */
@ApplicationScoped
class SecondEyes {
    private static final Duration ALONE = Duration.ofHours(1);

    private final Keys keys;

    SecondEyes(Keys keys) {
        this.keys = keys;
    }

    /** The removal after somebody moved it. */
    RemovalHistory moved(Changing.Held it, Removal removal) {
        var known = it.file().order().removal();
        boolean later = Optional.ofNullable(known.watched(it.now()))
                .filter(watched -> removal.at().isAfter(watched.at()))
                .isPresent();
        return later ? known.movedLater(removal, it.now(), it.who().name()) : known.moved(removal, it.now());
    }

    /** The removal after somebody confirmed it: believed, if they may say so. */
    RemovalHistory seen(Changing.Held it, RemovalHistory confirmed) {
        return confirmed.held() == null || counts(it, confirmed) ? confirmed.believed() : confirmed;
    }

    private boolean counts(Changing.Held it, RemovalHistory confirmed) {
        boolean another = !confirmed.held().movedBy().equals(it.who().name());
        return another || (alone(it) && !it.now().isBefore(confirmed.setAt().plus(ALONE)));
    }

    /** One key that can change orders is one person, as far as anybody can know. */
    private boolean alone(Changing.Held it) {
        return keys.of(it.who().organization()).stream()
                        .filter(key -> mayConfirm(key, it.now()))
                        .limit(2)
                        .count()
                == 1;
    }

    private static boolean mayConfirm(Keys.Key key, Instant now) {
        return key.role() != Role.VIEWER && key.opens(now);
    }
}
