package org.sursis.main;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The settings as they are before Quarkus starts, from the same sources as after: what is wrong with them is said in one
 * message and without a stack trace.
 */
final class Configuration {

    static final String LOCATIONS = "quarkus.config.locations";
    static final String DATABASE_URL = "quarkus.datasource.jdbc.url";

    /** Who enters the database: the web, the watch, the owner of the tables. One user may be all three. */
    private static final List<String> LOGINS =
            List.of("quarkus.datasource", "quarkus.datasource.watch", "quarkus.flyway");

    private static final Path USUAL_FILE = Path.of("config", "sursis.yaml");
    private static final String FILE_VARIABLE = "SURSIS_CONFIG";

    private static final int HIGHEST_PORT = 65_535;

    private final SmallRyeConfig config;
    private final boolean ownDatabase;
    private final Settings settings;

    private Configuration(SmallRyeConfig config, boolean ownDatabase) {
        this.config = config;
        this.ownDatabase = ownDatabase;
        this.settings = config.getConfigMapping(Settings.class);
    }

    /** Finds the operator's file and reads everything; refuses with every fault at once. */
    static Configuration read(Map<String, String> environment) {
        locate(environment);
        // First without the mapping, to be asked where a value that the mapping refuses came from.
        var plain = plain();
        try {
            var configuration = new Configuration(
                    ConfigUtils.emptyConfigBuilder()
                            .addDiscoveredSources()
                            .withMapping(Settings.class)
                            .build(),
                    false);
            configuration.checkTogether();
            return configuration;
        } catch (ConfigValidationException e) {
            throw new StartRefused(new ConfigFaults(plain).describe(e), e);
        }
    }

    private static SmallRyeConfig plain() {
        try {
            return ConfigUtils.emptyConfigBuilder().addDiscoveredSources().build();
        } catch (YAMLException e) {
            throw new StartRefused(
                    System.getProperty(LOCATIONS, "A settings file") + " is not YAML: " + e.getMessage(), e);
        }
    }

    Settings settings() {
        return settings;
    }

    /** Empty when the service is to bring its own database. */
    Optional<OperatorsDatabase> database() {
        return config.getOptionalValue(DATABASE_URL, String.class)
                .filter(url -> !ownDatabase)
                .map(url -> new OperatorsDatabase(url, logins()));
    }

    /** The others fall back to the first, and cannot be asked for without it. */
    private List<OperatorsDatabase.Login> logins() {
        var first = login(LOGINS.get(0));
        return first.username().isEmpty()
                ? List.of(first)
                : LOGINS.stream().map(this::login).distinct().toList();
    }

    private OperatorsDatabase.Login login(String whose) {
        return new OperatorsDatabase.Login(
                config.getOptionalValue(whose + ".username", String.class),
                config.getOptionalValue(whose + ".password", String.class).map(Secret::new));
    }

    /** The same without the operator's database, which a rehearsal must not fill with its inventions. */
    Configuration withOwnDatabase() {
        return new Configuration(config, true);
    }

    private static void locate(Map<String, String> environment) {
        var named = environment.get(FILE_VARIABLE);
        if (named != null && !Files.isReadable(Path.of(named))) {
            throw new StartRefused(FILE_VARIABLE + " names " + named + ", which cannot be read");
        }
        if (System.getProperty(LOCATIONS) != null || environment.containsKey("QUARKUS_CONFIG_LOCATIONS")) {
            return;
        }
        if (named != null) {
            System.setProperty(LOCATIONS, named);
        } else if (Files.exists(USUAL_FILE)) {
            System.setProperty(LOCATIONS, USUAL_FILE.toString());
        }
    }

    /** What no single value shows. */
    private void checkTogether() {
        var faults = new ArrayList<String>();
        try {
            Handover.sms(settings);
        } catch (IllegalArgumentException e) {
            faults.add("sursis." + e.getMessage());
        }
        try {
            Handover.mail(settings);
        } catch (IllegalArgumentException e) {
            faults.add("sursis.mail.from: " + e.getMessage());
        }
        try {
            Handover.bounces(settings);
        } catch (IllegalArgumentException e) {
            faults.add("sursis." + e.getMessage());
        }
        try {
            Handover.oidc(settings);
        } catch (IllegalArgumentException e) {
            faults.add("sursis." + e.getMessage());
        }
        try {
            Handover.thresholds(settings);
        } catch (IllegalArgumentException e) {
            faults.add("sursis." + e.getMessage());
        }
        checkPort(faults);
        if (!faults.isEmpty()) {
            throw new StartRefused(ConfigFaults.message(faults));
        }
    }

    private void checkPort(List<String> faults) {
        var value = config.getConfigValue("quarkus.http.port");
        if (value.getValue() != null && !isPort(value.getValue())) {
            faults.add("quarkus.http.port = " + value.getValue() + " (" + ConfigFaults.place(value.getSourceName())
                    + "): expected a port, 0 to " + HIGHEST_PORT);
        }
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT;
    }
}
