package org.sursis.main.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the server is set. Given on its command line, where neither a file nor {@code ALTER SYSTEM} can undo it. The values go
 * through a shell: they hold nothing that one would interpret.
 */
final class ServerSettings {

    private ServerSettings() {}

    static String asOptions(int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", String.valueOf(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        Durability.REQUIRED.forEach(name -> settings.put(name, "on"));
        small(settings);
        log(settings);
        return settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    /** One modest guest on the machine: the whole of a clinic's cases fits in these buffers. */
    private static void small(Map<String, String> settings) {
        settings.put("shared_buffers", "32MB");
        settings.put("max_wal_size", "256MB");
        // A serving node keeps up to 33 connections; a sweep and a doctor beside it as many each.
        settings.put("max_connections", "110");
        // Reads and writes by the backends themselves: three processes fewer.
        settings.put("io_method", "sync");
        settings.put("max_logical_replication_workers", "0");
        // Statements here are short; compiling one costs more than running it.
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
    }

    /** A file for each day of the week, so that years unattended fill no disk. */
    private static void log(Map<String, String> settings) {
        settings.put("logging_collector", "on");
        settings.put("log_directory", "log");
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_timezone", "UTC");
    }
}
