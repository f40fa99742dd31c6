package org.sursis.rig;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.sursis.main.postgres.MortalPostgres;

/** The machines of the rig: PostgreSQL, the receivers, the nodes. Closing it ends everything that it started. */
final class Site implements AutoCloseable {
    private static final String SMS_SECRET = "rig-secret-0123456789";
    private static final Path PROGRAMS = Path.of("target/postgres-programs");

    final ReceiverLog log = new ReceiverLog();
    final Weather smtpWeather = new Weather();
    final Weather smsWeather = new Weather();
    final SmtpReceiver smtp;
    final Weather hookWeather = new Weather();
    final HttpReceiver sms;
    final HttpReceiver hook;
    final MortalPostgres postgres;
    final List<Node> nodes = new ArrayList<>();
    final Door door;
    private final Path folder;
    private Machine databasesMachine;

    /** Starts it all: the first node alone, because it migrates the database. */
    Site(RigSettings settings, Path folder) throws IOException, SQLException {
        this.folder = folder;
        smtp = new SmtpReceiver(log, smtpWeather);
        sms = new HttpReceiver("sms", log, smsWeather);
        sms.believes(SMS_SECRET);
        hook = new HttpReceiver("webhook", log, hookWeather);
        Files.createDirectories(PROGRAMS);
        postgres = MortalPostgres.in(folder.resolve("database"), PROGRAMS);
        for (int n = 1; n <= settings.nodes; n++) {
            nodes.add(new Node("node-" + n, folder.resolve("node-" + n), settings.jar, environment()));
        }
        door = new Door(nodes, new Random(settings.seed));
        Runtime.getRuntime().addShutdownHook(new Thread(this::endProcesses));
        try {
            start(settings);
        } catch (IOException | SQLException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private void start(RigSettings settings) throws IOException, SQLException {
        if (settings.machines()) {
            giveMachines(settings.skewSeconds);
        }
        nodes.get(0).start();
        nodes.get(0).awaitUp();
        if (settings.haste) {
            postgres.asSuperuser(Haste.asTrigger(settings.lease, settings.wait));
        }
        var others = nodes.subList(1, nodes.size());
        for (var node : others) {
            node.start();
        }
        for (var node : others) {
            node.awaitUp();
        }
        hookUp();
    }

    /** The clinic's own system is told of everything from the first order on. */
    private void hookUp() {
        var url = Door.JSON.createObjectNode().put("url", hook.url());
        hook.believes(
                door.post("/api/v1/webhooks", url, "hook").body().path("secret").asText());
    }

    private void giveMachines(int skewSeconds) throws IOException {
        for (var node : nodes) {
            node.onMachineOfItsOwn();
        }
        nodes.get(nodes.size() - 1).machine().step(skewSeconds);
        databasesMachine = Machine.at(folder.resolve("databases-machine"));
        postgres.restart(databasesMachine.environment());
    }

    /** All of them; the database's first. */
    List<Machine> machines() {
        return Stream.concat(Stream.of(databasesMachine), nodes.stream().map(Node::machine))
                .toList();
    }

    /** The one on which the database is; it must have been given one of its own. */
    Machine databasesMachine() {
        return databasesMachine;
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.url()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", postgres.username()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", postgres.password()),
                Map.entry("SURSIS_MAIL_SMTP_URL", smtp.url()),
                Map.entry("SURSIS_MAIL_FROM", "Sursis <sursis@example.org>"),
                Map.entry("SURSIS_SMS_PROVIDER", "generic"),
                Map.entry("SURSIS_SMS_URL", sms.url()),
                Map.entry("SURSIS_SMS_SECRET", SMS_SECRET),
                Map.entry("SURSIS_WEBHOOKS_ALLOW_PRIVATE_NETWORKS", "true"),
                Map.entry("SURSIS_BASE_URL", "https://sursis.example.org"),
                Map.entry("SURSIS_ADMIN_KEY", Node.KEY));
    }

    Node node(int pick) {
        return nodes.get(pick % nodes.size());
    }

    /** Where a packaged service lies. */
    static Path jar(File target) {
        return target.toPath().resolve("quarkus-app/quarkus-run.jar").toAbsolutePath();
    }

    private void endProcesses() {
        nodes.forEach(Node::close);
        postgres.close();
    }

    @Override
    public void close() throws IOException {
        endProcesses();
        hook.close();
        sms.close();
        smtp.close();
    }
}
