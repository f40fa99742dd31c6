package org.sursis.alert;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A subscriber as a review sees them: where and when they may be told.
 *
 * @param subscription whom
 * @param address mailbox or E.164 number
 * @param quietHours when nothing is sent to them; what is told to a subscriber waits unless its target would pass
 * @param zone where they keep these hours
 * @param digest true when they want one message a day
 */
public record Follower(
        UUID subscription, Channel channel, String address, QuietHours quietHours, ZoneId zone, boolean digest) {}
