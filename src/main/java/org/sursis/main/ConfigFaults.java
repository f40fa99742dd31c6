package org.sursis.main;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the faults that SmallRye finds into sentences for an operator: which key, what value, from where, what was expected. */
final class ConfigFaults {

    private static final Set<String> SECRET = Set.of(
            "sursis.mail.smtp-url",
            "sursis.sms.secret",
            "sursis.oidc.client-secret",
            "sursis.encryption-key",
            "sursis.old-encryption-key",
            "sursis.admin-key",
            "sursis.heartbeat-secret",
            "sursis.watchdog.secret",
            "sursis.watchdog.mail.smtp-url",
            "sursis.watchdog.sms.secret");

    // SmallRye's own sentences: SRCFG00039 for a value that cannot be read, SRCFG00050 for a key that nobody knows.
    private static final Pattern UNREADABLE = Pattern.compile(
            "SRCFG00039: The config property (\\S+) with the config value \"(.*)\" threw an Exception whilst being converted (.*)",
            Pattern.DOTALL);
    private static final Pattern UNKNOWN =
            Pattern.compile("SRCFG00050: (\\S+) in (.*) does not map to any root", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("source=file:([^]]+)]");

    private final SmallRyeConfig plain;

    /** @param plain the same sources without a mapping */
    ConfigFaults(SmallRyeConfig plain) {
        this.plain = plain;
    }

    String describe(ConfigValidationException e) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < e.getProblemCount(); i++) {
            faults.add(withoutSecrets(describe(e.getProblem(i).getMessage())));
        }
        return message(faults);
    }

    static String message(List<String> faults) {
        return faults.size() == 1
                ? faults.get(0)
                : faults.size() + " settings are wrong:\n  " + String.join("\n  ", faults);
    }

    /** The name of a source as an operator would call it. */
    static String place(String source) {
        if (source == null) {
            return "default";
        }
        var file = FILE.matcher(source);
        if (file.find()) {
            return file.group(1);
        }
        return switch (source) {
            case "EnvConfigSource" -> "environment";
            case "SysPropConfigSource" -> "system property";
            default -> source;
        };
    }

    private String describe(String problem) {
        var unknown = UNKNOWN.matcher(problem);
        if (unknown.find()) {
            return unknown.group(1) + " (" + place(unknown.group(2))
                    + "): there is no such setting; config/sursis.yaml of the" + " release lists all there are";
        }
        var unreadable = UNREADABLE.matcher(problem);
        if (unreadable.find()) {
            var key = unreadable.group(1);
            return key + " = " + unreadable.group(2) + " ("
                    + place(plain.getConfigValue(key).getSourceName()) + "): " + unreadable.group(3);
        }
        return problem;
    }

    /** Whoever wrote the sentence: it may repeat a value. */
    private String withoutSecrets(String sentence) {
        for (var key : SECRET) {
            var value = plain.getConfigValue(key).getValue();
            if (value != null && !value.isEmpty()) {
                sentence = sentence.replace(value, "(secret)");
            }
        }
        return sentence;
    }
}
