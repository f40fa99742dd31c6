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
 * The mutation gate: would the rig notice? Each known mistake is made in a copy of the packaged service, and a run that is aimed at it
 * must find the sentence broken that the mistake breaks; the same run on the service as it is must be green. A program; {@code -Dmutants=1,7} chooses by number. Exits with 1 when a mutant lives or is stale, or a plain run was red.
 */
public final class Mutants {
    private final Path here = Path.of("").toAbsolutePath();
    private final MutantApp app;
    private final List<String> verdicts = new ArrayList<>();
    private boolean fine = true;

    private Mutants(Path folder) throws IOException {
        this.app = new MutantApp(here, folder);
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

    private void run(List<Mutant> mutants) throws IOException {
        for (var mutant : mutants) {
            mutant.sources(here);
        }
        if (Boolean.parseBoolean(System.getProperty("mutants.plain", "true"))) {
            for (var scenario : mutants.stream().map(Mutant::scenario).collect(Collectors.toCollection(TreeSet::new))) {
                plain(scenario);
            }
        }
        for (var mutant : mutants) {
            judge(mutant);
        }
    }

    private void plain(Scenario scenario) {
        var report = ran(scenario, scenario.settings().jar);
        boolean green = report != null && report.green();
        note(green, "as it is, " + scenario + ": " + (green ? "green" : "RED"));
    }

    private void judge(Mutant mutant) throws IOException {
        var report = ran(mutant.scenario(), app.with(mutant.sources(here)));
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
}
