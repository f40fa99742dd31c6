package org.sursis.watch.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.alert.Health;
import org.sursis.alert.Way;
import org.sursis.docket.CaseFile;
import org.sursis.watch.Actor;

/** How well each way to each person on a list is known to lead there. Nothing is kept of it: it follows from what was seen. */
@ApplicationScoped
public class ReadHealth {
    private final Proofs proofs;
    private final Clock clock;

    ReadHealth(Proofs proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    /** True when nobody on this list has shown within a year that messages reach them. */
    @Transactional(TxType.MANDATORY)
    public boolean nobodyProven(CaseFile file, Instant now) {
        return proofs.signs(file.order().organization(), file.contacts()).values().stream()
                .noneMatch(seen -> seen.health(now) == Health.PROVEN);
    }

    /** By the person's id, each of their channels. */
    @Transactional
    public Map<UUID, Map<Channel, Health>> of(Actor who, CaseFile file) {
        var now = clock.instant();
        var signs = proofs.signs(who.organization(), file.contacts());
        var all = new LinkedHashMap<UUID, Map<Channel, Health>>();
        for (var contact : file.contacts()) {
            var ways = new EnumMap<Channel, Health>(Channel.class);
            for (var channel : Channel.values()) {
                var seen = signs.get(new Way(contact.id(), channel));
                if (seen != null) {
                    ways.put(channel, seen.health(now));
                }
            }
            all.put(contact.id(), ways);
        }
        return all;
    }
}
