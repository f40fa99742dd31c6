package org.sursis.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mutation gate: would the rig notice? Each known mistake is made in a copy of the tree, the service is built from it, and a run
 * that is aimed at it must find the sentence broken that the mistake breaks; the same run on the service as it is must be green. A
 * program; {@code -Dmutants=1,7} chooses by number. Exits with 1 when a mutant lives or is stale, or a plain run was red.
 */
public final class Mutants {
    private static final List<String> COPIED = List.of("pom.xml", "config", "src/main", "src/build");

    private final Path here = Path.of("").toAbsolutePath();
    private final Path tree;
    private final List<String> verdicts = new ArrayList<>();
    private boolean fine = true;

    private Mutants(Path tree) {
        this.tree = tree;
    }

    /** All of them, or those that were chosen. */
    public static void main(String[] args) throws Exception {
        var mutants = KnownMutants.all();
        var chosen = System.getProperty("mutants");
        var numbers = chosen == null
                ? Stream.iterate(1, n -> n <= mutants.size(), n -> n + 1).toList()
                : Arrays.stream(chosen.split(",")).map(Integer::valueOf).toList();
        var gate = new Mutants(Files.createTempDirectory("sursis-mutants"));
        gate.run(numbers.stream().map(n -> mutants.get(n - 1)).toList());
        gate.verdicts.forEach(System.out::println);
        System.exit(gate.fine ? 0 : 1);
    }

    private void run(List<Mutant> mutants) throws IOException, InterruptedException {
        copy();
        for (var mutant : mutants) {
            mutant.applyTo(tree);
            mutant.undoIn(tree, here);
        }
        if (Boolean.parseBoolean(System.getProperty("mutants.plain", "true"))) {
            for (var scenario : mutants.stream().map(Mutant::scenario).collect(Collectors.toCollection(TreeSet::new))) {
                plain(scenario);
            }
        }
        for (var mutant : mutants) {
            mutant.applyTo(tree);
            build();
            judge(mutant);
            mutant.undoIn(tree, here);
        }
    }

    private void plain(Scenario scenario) {
        var report = ran(scenario, scenario.settings().jar);
        boolean green = report != null && report.green();
        note(green, "as it is, " + scenario + ": " + (green ? "green" : "RED"));
    }

    private void judge(Mutant mutant) {
        var report = ran(mutant.scenario(), tree.resolve("target/quarkus-app/quarkus-run.jar"));
        var broken = report == null
                ? null
                : report.breaches.stream()
                        .filter(b -> mutant.breaks().contains(b.kind()))
                        .findFirst()
                        .orElse(null);
        note(
                broken != null,
                mutant.name() + ", " + mutant.scenario() + ": " + (broken == null ? "LIVES" : "caught, " + broken));
    }

    private Report ran(Scenario scenario, Path jar) {
        var settings = scenario.settings();
        settings.jar = jar;
        try {
            var report = new Rig(settings).run();
            System.out.println(report);
            return report;
        } catch (Exception brokenOff) {
            brokenOff.printStackTrace();
            return null;
        }
    }

    private void note(boolean asItShouldBe, String verdict) {
        fine &= asItShouldBe;
        verdicts.add(verdict);
        System.out.println("gate: " + verdict);
    }

    private void copy() throws IOException {
        for (var part : COPIED) {
            try (Stream<Path> files = Files.walk(here.resolve(part))) {
                for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    var to = tree.resolve(here.relativize(file));
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
    }

    private void build() throws IOException, InterruptedException {
        var maven = System.getProperty("maven.home") == null ? "mvn" : System.getProperty("maven.home") + "/bin/mvn";
        int code = new ProcessBuilder(maven, "-q", "-o", "-Dmaven.test.skip=true", "package")
                .directory(tree.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("the mutant in " + tree + " does not compile");
        }
    }
}
