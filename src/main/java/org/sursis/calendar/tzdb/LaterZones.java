package org.sursis.calendar.tzdb;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Makes places known to Java that came into the IANA table after this Java was built, such as America/Coyhaique. */
final class LaterZones extends ZoneRulesProvider {
    private final ShippedRules shipped;
    private final Set<String> unknown;

    private LaterZones(ShippedRules shipped, Set<String> unknown) {
        this.shipped = shipped;
        this.unknown = unknown;
    }

    /** Once for the whole process: where another class loader was here before, nothing is left to make known. */
    static void register(ShippedRules shipped) {
        var unknown = new HashSet<>(shipped.regions());
        unknown.removeAll(ZoneId.getAvailableZoneIds());
        if (!unknown.isEmpty()) {
            registerProvider(new LaterZones(shipped, Set.copyOf(unknown)));
        }
    }

    @Override
    protected Set<String> provideZoneIds() {
        return unknown;
    }

    @Override
    protected ZoneRules provideRules(String region, boolean forCaching) {
        return shipped.rules(region)
                .orElseThrow(() -> new ZoneRulesException("no region of tzdb " + shipped.version() + ": " + region));
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String region) {
        return new TreeMap<>(Map.of(shipped.version(), provideRules(region, false)));
    }
}
