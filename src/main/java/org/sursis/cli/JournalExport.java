package org.sursis.cli;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sursis.watch.chain.Check;
import org.sursis.watch.chain.Checked;
import org.sursis.watch.chain.Head;
import org.sursis.watch.chain.ReadChain;

/** Takes the journal out; CDI makes it when the command brought the service up. */
@Unremovable
@Singleton
class JournalExport implements QuarkusApplication {
    private static final int STRETCH = 1_000;

    private final ReadChain chain;
    private final Clock clock;

    JournalExport(ReadChain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public int run(String... asked) {
        var heads = chain.heads().stream()
                .filter(head -> asked.length == 1 || head.organization().equals(UUID.fromString(asked[1])))
                .toList();
        if (heads.isEmpty()) {
            Terminal.complain("there is no organization " + asked[1]);
            return ExitCode.FAULT;
        }
        try {
            return write(Path.of(asked[0]), heads) ? ExitCode.OK : ExitCode.FAULT;
        } catch (IOException e) {
            Terminal.complain("the journal cannot be written: " + e);
            return ExitCode.FAULT;
        }
    }

    /** A file that is there is either whole or the one that was there before. */
    private boolean write(Path file, List<Head> heads) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        boolean sound = true;
        try (var out = Files.newBufferedWriter(unfinished)) {
            for (var head : heads) {
                var checked = write(out, head);
                checked.faults().forEach(fault -> Terminal.complain(fault.what()));
                Terminal.answer(head.organization() + "  " + head.seq() + "  " + head.hash());
                sound &= checked.sound();
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return sound;
    }

    /** What comes to the journal meanwhile is behind the head, and left for the next time. */
    private Checked write(BufferedWriter out, Head head) throws IOException {
        var check = new Check(head.organization());
        line(out, ChainFile.begin(head, clock.instant()));
        var links = chain.links(head.organization(), 0, STRETCH);
        while (!links.isEmpty()) {
            for (var link : links) {
                if (link.seq() <= head.seq()) {
                    check.accept(link.seq(), link);
                    line(out, link.line());
                }
            }
            long last = links.get(links.size() - 1).seq();
            links = last >= head.seq() ? List.of() : chain.links(head.organization(), last, STRETCH);
        }
        return check.end(head.seq(), head);
    }

    private static void line(BufferedWriter out, String line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
