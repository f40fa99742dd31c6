package org.sursis.watch.subscribe;

import java.time.ZoneId;
import java.util.Optional;
import org.sursis.alert.QuietHours;
import org.sursis.docket.Language;

/**
 * How a subscriber wants to be told.
 *
 * @param zone where they keep their quiet hours and have their morning
 * @param quietHours when nothing is sent; null for the organization's
 * @param digest true for one message a day, false for one whenever something happens
 */
public record Wishes(Language language, ZoneId zone, QuietHours quietHours, boolean digest) {

    /** The hours that hold, where these are the organization's. */
    QuietHours quietHours(QuietHours ofTheHouse) {
        return Optional.ofNullable(quietHours).orElse(ofTheHouse);
    }
}
