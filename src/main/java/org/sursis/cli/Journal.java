package org.sursis.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description =
                "The journal of all that was said, tried, answered and stopped: takes it out, and checks what was taken out.")
final class Journal implements Callable<Integer> {

    private final Launch launch;

    @Spec
    private CommandSpec spec;

    Journal(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "journal needs one of export, verify");
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Writes the journal to a file, one JSON object on a line, and prints where each chain ends: keep that elsewhere.",
                "What is written is checked on the way. Exit 0: sound. 1: it is not, as the output says. 3: misconfigured."
            })
    int export(
            @Parameters(paramLabel = "FILE", description = "Where to; one that is there is replaced.") Path file,
            @Option(
                            names = "--organization",
                            paramLabel = "ID",
                            description = "Of this organization alone. Without: of all, one after the other.")
                    UUID organization) {
        var arguments = new ArrayList<>(List.of(file.toAbsolutePath().toString()));
        if (organization != null) {
            arguments.add(organization.toString());
        }
        return launch.once(JournalExport.class, arguments);
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Checks exports of the journal, with no database and no settings: whether an entry was changed, removed, moved,",
                "or cut off at the end. Exit 0: sound. 1: not, with the line and what is wrong."
            },
            footer = {
                "",
                "Who rules the database can write a whole chain anew, and then it is sound. So keep the head that an export prints",
                "with somebody else, and name it: --head says whether it is still in the chain."
            })
    int verify(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "What export wrote.") List<Path> files,
            @Option(
                            names = "--head",
                            paramLabel = "HASH",
                            description = "The hash of an entry that was kept elsewhere; may be repeated.")
                    List<String> heads) {
        return new JournalVerify(
                        heads == null
                                ? List.of()
                                : heads.stream().map(this::checked).toList())
                .run(files);
    }

    private String checked(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--head " + hash + ": expected 64 digits, 0 to 9 and a to f, as an export prints them");
        }
        return hash;
    }
}
