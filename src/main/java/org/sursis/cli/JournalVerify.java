package org.sursis.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sursis.watch.chain.Check;
import org.sursis.watch.chain.Head;

/** Checks exports; knows nothing but the files. */
final class JournalVerify {
    /** After so many lines that are none the file is none. */
    private static final int ENOUGH = 20;

    private final Set<String> notSeen;
    private boolean sound = true;

    JournalVerify(List<String> heads) {
        this.notSeen = new LinkedHashSet<>(heads);
    }

    int run(List<Path> files) {
        files.forEach(this::verify);
        notSeen.forEach(
                head -> fault("--head " + head + ": no sound entry has this hash: what was there when it was kept"
                        + " was changed or cut off, or is of another chain"));
        return sound ? ExitCode.OK : ExitCode.FAULT;
    }

    private void verify(Path file) {
        try (var lines = Files.newBufferedReader(file)) {
            new OneFile(file, lines).verify();
        } catch (CharacterCodingException e) {
            fault(file + ": is not UTF-8 throughout");
        } catch (IOException e) {
            fault(file + ": cannot be read: " + e);
        }
    }

    private void fault(String what) {
        sound = false;
        Terminal.complain(what);
    }

    /** One file on the way through it. */
    private final class OneFile {
        private final Path file;
        private final BufferedReader lines;
        private long line;
        private Head claimed;
        private Check check;

        OneFile(Path file, BufferedReader lines) {
            this.file = file;
            this.lines = lines;
        }

        void verify() throws IOException {
            int unreadable = 0;
            for (var text = lines.readLine(); text != null && unreadable < ENOUGH; text = lines.readLine()) {
                line++;
                try {
                    take(text);
                } catch (ChainFile.NoLine e) {
                    unreadable++;
                    fault(file + ":" + line + ": " + e.getMessage());
                }
            }
            end();
            if (line == 0) {
                fault(file + ": is empty");
            }
        }

        private void take(String text) throws ChainFile.NoLine {
            if (ChainFile.begins(text)) {
                end();
                claimed = ChainFile.head(text);
                check = new Check(claimed.organization());
                return;
            }
            var link = ChainFile.link(text);
            if (check == null) {
                throw new ChainFile.NoLine("stands before the line that begins a chain", null);
            }
            check.accept(line, link);
            if (link.sound()) {
                notSeen.remove(link.hash());
            }
        }

        private void end() {
            if (check == null) {
                return;
            }
            var checked = check.end(line, claimed);
            checked.faults().forEach(f -> fault(file + ":" + f.line() + ": " + f.what()));
            long untold = checked.count() - checked.faults().size();
            if (untold > 0) {
                fault(file + ": and " + untold + " more");
            }
            if (checked.sound()) {
                var head = checked.head();
                Terminal.answer(
                        file + ": sound: " + head.organization() + ", " + head.seq() + " entries, head " + head.hash());
            }
            check = null;
        }
    }
}
