package org.sursis.main;

import java.io.IOException;
import java.util.Properties;

/** Which release this program is, as the build wrote it down. */
final class Release {

    private Release() {}

    static String version() {
        try (var build = Release.class.getResourceAsStream("build.properties")) {
            var properties = new Properties();
            properties.load(build);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new StartRefused("The program is damaged: build.properties cannot be read", e);
        }
    }
}
