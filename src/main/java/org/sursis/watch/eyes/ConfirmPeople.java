package org.sursis.watch.eyes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.sursis.watch.Actor;
import org.sursis.watch.Changing;
import org.sursis.watch.Refusal;
import org.sursis.watch.SecondEyes;
import org.sursis.watch.Watched;

/** A second person has seen that those who were taken off a list are to be told no more. */
@ApplicationScoped
public class ConfirmPeople {
    private final Changing changing;
    private final SecondEyes eyes;

    ConfirmPeople(Changing changing, SecondEyes eyes) {
        this.changing = changing;
        this.eyes = eyes;
    }

    /** Takes them off for good. */
    @Transactional
    public Watched confirm(Actor who, UUID id, Integer ifRevision) {
        var it = changing.locked(who, id, ifRevision);
        if (it.file().leaving().isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "/stillTold", "is empty: nobody was taken off the list");
        }
        var how = it.file().leaving().get(0).leaving();
        eyes.refuseUnlessItCounts(who, how.by(), how.since(), it.now());
        return changing.change(
                it,
                file -> file.withContacts(file.listed()),
                "contacts-confirmed",
                Map.of("count", Integer.toString(it.file().listed().size())));
    }
}
