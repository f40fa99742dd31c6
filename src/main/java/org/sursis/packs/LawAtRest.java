package org.sursis.packs;

import org.sursis.law.LawBook;
import org.sursis.packs.book.BookReader;
import org.sursis.packs.page.Faults;

/** The law as the files have it, read once: for a command that starts nothing. */
public final class LawAtRest {

    private LawAtRest() {}

    /**
     * Reads every pack and calendar.
     *
     * @throws PacksRefused when anything is wrong with the files
     */
    public static LawBook read(PacksFolder folder) {
        var faults = new Faults();
        var texts = new LawFiles(folder).read(faults);
        return new BookReader()
                .read(texts, null, faults)
                .orElseThrow(() -> new PacksRefused(faults.all()))
                .book();
    }
}
