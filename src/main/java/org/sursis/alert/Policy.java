package org.sursis.alert;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.sursis.calendar.CivilTime;

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

    /** The first morning after an instant, where somebody is. */
    public Instant morningAfter(Instant now, ZoneId zone) {
        var today = CivilTime.day(now, zone);
        var thisOne = CivilTime.instant(today, morning, zone);
        return thisOne.isAfter(now) ? thisOne : CivilTime.instant(today.plusDays(1), morning, zone);
    }
}
