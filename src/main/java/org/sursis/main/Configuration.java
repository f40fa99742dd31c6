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
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The settings as they are before Quarkus starts, from the same sources as after: what is wrong with them is said in one
 * message and without a stack trace.
 */
final class Configuration {

    static final String LOCATIONS = "quarkus.config.locations";
    static final String DATABASE_URL = "quarkus.datasource.jdbc.url";

    private static final Path USUAL_FILE = Path.of("config", "sursis.yaml");
    private static final String FILE_VARIABLE = "SURSIS_CONFIG";

    private static final Set<String> SECRET =
            Set.of("sursis.mail.smtp-url", "sursis.sms.secret", "sursis.encryption-key", "sursis.admin-key");

    // SmallRye's own sentences: SRCFG00039 for a value that cannot be read, SRCFG00050 for a key that nobody knows.
    private static final Pattern UNREADABLE =
            Pattern.compile("SRCFG00039: The config property (\\S+) with the config value \"(.*)\" threw an Exception"
                    + " whilst being converted (.*)", Pattern.DOTALL);
    private static final Pattern UNKNOWN = Pattern.compile("SRCFG00050: (\\S+) in (.*) does not map to any root", Pattern.DOTALL);

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
        // First without the mapping, which would stop at its first fault and cannot be asked where a value came from.
        var plain = ConfigUtils.emptyConfigBuilder().addDiscoveredSources().build();
        try {
            var configuration = new Configuration(
                    ConfigUtils.emptyConfigBuilder().addDiscoveredSources().withMapping(Settings.class).build(), false);
            configuration.checkTogether();
            return configuration;
        } catch (ConfigValidationException e) {
            throw new StartRefused(describe(e, plain), e);
        }
    }

    Settings settings() {
        return settings;
    }

    /** Empty when the service is to bring its own database. */
    Optional<OperatorsDatabase> database() {
        return config.getOptionalValue(DATABASE_URL, String.class)
                .filter(url -> !ownDatabase)
                .map(url -> new OperatorsDatabase(
                        url,
                        config.getOptionalValue("quarkus.datasource.username", String.class),
                        config.getOptionalValue("quarkus.datasource.password", String.class).map(Secret::new)));
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
        checkPort(faults);
        if (!faults.isEmpty()) {
            throw new StartRefused(message(faults));
        }
    }

    private void checkPort(List<String> faults) {
        var value = config.getConfigValue("quarkus.http.port");
        if (value.getValue() != null && !isPort(value.getValue())) {
            faults.add("quarkus.http.port = " + value.getValue() + " (" + value.getSourceName() + "): expected a port, 0 to " + HIGHEST_PORT);
        }
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    private static String describe(ConfigValidationException e, SmallRyeConfig plain) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < e.getProblemCount(); i++) {
            faults.add(describe(e.getProblem(i).getMessage(), plain));
        }
        return message(faults);
    }

    private static String describe(String problem, SmallRyeConfig plain) {
        var unknown = UNKNOWN.matcher(problem);
        if (unknown.matches()) {
            return unknown.group(1) + " (" + unknown.group(2) + "): there is no such setting; see config/sursis.yaml for those there are";
        }
        var unreadable = UNREADABLE.matcher(problem);
        if (unreadable.matches()) {
            var key = unreadable.group(1);
            var value = SECRET.contains(key) ? "(secret)" : unreadable.group(2);
            return key + " = " + value + " (" + plain.getConfigValue(key).getSourceName() + "): " + unreadable.group(3);
        }
        return problem;
    }

    private static String message(List<String> faults) {
        return faults.size() == 1 ? faults.get(0) : faults.size() + " settings are wrong:\n  " + String.join("\n  ", faults);
    }
}
