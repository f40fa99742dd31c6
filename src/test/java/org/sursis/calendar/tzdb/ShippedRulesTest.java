package org.sursis.calendar.tzdb;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.joda.time.DateTimeZone;
import org.junit.jupiter.api.Test;
import org.sursis.fixtures.Golden;

/**
 * The table that the service ships is the library's, line by line. With a newer library this fails until
 * {@code mvn test -Dtest=ShippedRulesTest -Dgolden.write=true} has written the table anew.
 */
class ShippedRulesTest {
    private static final Path TABLE =
            Path.of("src", "main", "resources", "org", "sursis", "calendar", "tzdb", "zones.properties");

    private static final String HEAD = """
            # The rules of the world's clocks from 2021 on, as Joda-Time %s carries them. Written by ShippedRulesTest; not by hand.
            # A line is read by RuleLine. An old name of a place says only the name that the place has now.
            tzdb = %s
            """;

    @Test
    void the_table_says_what_the_library_says() throws IOException, URISyntaxException {
        Golden.matches(TABLE, table());
    }

    @Test
    void every_region_of_the_table_has_rules() {
        assertThat(ShippedRules.read().regions()).containsExactlyInAnyOrderElementsOf(JodaZone.regions());
    }

    private static String table() throws IOException, URISyntaxException {
        try (var library = new JarFile(new File(DateTimeZone.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()))) {
            var facts = library.getManifest().getMainAttributes();
            var release = facts.getValue("Time-Zone-Database-Version");
            // "gtz": compiled with the history before 1970 that the IANA no longer compiles by default.
            var head = HEAD.formatted(facts.getValue("Implementation-Version"), release.replace("gtz", ""));
            return JodaZone.regions().stream().map(ShippedRulesTest::line).collect(joining("\n", head, "\n"));
        }
    }

    private static String line(String region) {
        var zone = JodaZone.of(region);
        var name = zone.zone().getID();
        return region + " = " + (name.equals(region) ? zone.line() : name);
    }
}
