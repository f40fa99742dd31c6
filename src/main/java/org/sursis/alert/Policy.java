package org.sursis.alert;

import java.time.LocalTime;
import java.util.Set;

/**
 * What an organization has settled about how it is alerted.
 *
 * @param morning when rungs in days are said, in the zone of the target
 * @param channels the channels that lead somewhere; a person is reached over these only
 */
public record Policy(Ladder ladder, LocalTime morning, QuietHours quietHours, Set<Channel> channels) {

    public Policy {
        channels = Set.copyOf(channels);
    }
}
