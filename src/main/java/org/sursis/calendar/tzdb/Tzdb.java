package org.sursis.calendar.tzdb;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;

/**
 * The rules by which the clocks of a place run: the service's own, or Java's where Java's table is newer than the service.
 * What was before 2021 is asked of Java, every release of which that can run the service knows it.
 */
public final class Tzdb {
    /** A zone that every table has had since there were tables. */
    private static final String EVERYWHERE = "Europe/London";

    private static final Tzdb HERE = here(ShippedRules.read());

    private final ShippedRules shipped;
    private final String javas;

    Tzdb(ShippedRules shipped, String javas) {
        this.shipped = shipped;
        this.javas = javas;
    }

    /** The rules that hold in this process. */
    public static Tzdb here() {
        return HERE;
    }

    /** Places that this Java has not heard of are made known to it first, or {@link ZoneId} could not even name them. */
    private static Tzdb here(ShippedRules shipped) {
        LaterZones.register(shipped);
        return new Tzdb(
                shipped, ZoneRulesProvider.getVersions(EVERYWHERE).lastEntry().getKey());
    }

    /** The rules that hold in a zone at an instant. */
    public ZoneRules rules(ZoneId zone, Instant at) {
        return at.isBefore(ShippedRules.FROM.toInstant(ZoneOffset.UTC)) ? zone.getRules() : rules(zone);
    }

    /** The rules that hold in a zone when its clocks show that date and time. */
    public ZoneRules rules(ZoneId zone, LocalDateTime local) {
        return local.isBefore(ShippedRules.FROM) ? zone.getRules() : rules(zone);
    }

    private ZoneRules rules(ZoneId zone) {
        return isJavas() ? zone.getRules() : shipped.rules(zone.getId()).orElseGet(zone::getRules);
    }

    /** The rules that Java alone would give, however old. */
    public ZoneRules javasRules(ZoneId zone) {
        return zone.getRules();
    }

    /** True for a region that Java's table has, or the service's. */
    public boolean knows(String region) {
        return ZoneId.getAvailableZoneIds().contains(region);
    }

    /** The release of the IANA table that is in use, such as {@code 2026f}. */
    public String version() {
        return isJavas() ? javas : shipped.version();
    }

    /** The release that Java brings. */
    public String javas() {
        return javas;
    }

    /** The release that the service brings. */
    public String own() {
        return shipped.version();
    }

    /** True where Java's table is newer than the service's, and therefore used. */
    public boolean isJavas() {
        return javas.compareTo(shipped.version()) > 0;
    }
}
