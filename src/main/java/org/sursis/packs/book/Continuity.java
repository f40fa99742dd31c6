package org.sursis.packs.book;

import java.util.Map;
import java.util.Set;
import org.sursis.law.LawBook;
import org.sursis.law.RulePack;
import org.sursis.packs.page.Entry;
import org.sursis.packs.page.Fault;
import org.sursis.packs.page.Faults;

/**
 * Whether a running service may go over from one book to another: no pack goes back to an older version unless it says that it means
 * to, and none that is in use vanishes, which is what a folder that was not mounted looks like.
 */
record Continuity(LawBook before, Map<String, Entry> packs, Set<String> calendars, Faults faults) {
    private static final String OR_RESTART = ", or start the service anew";

    void check() {
        if (before == null) {
            return;
        }
        before.packs().forEach(this::check);
        before.calendarIds().stream()
                .filter(id -> !calendars.contains(id))
                .forEach(id -> gone("holidays/" + id + ".yaml"));
    }

    private void check(RulePack used) {
        var file = packs.get(used.id());
        if (file == null) {
            gone("packs/" + used.id() + ".yaml");
        } else if (isOlder(file.text("version"), used.version()) && !file.flag("rollback")) {
            file.refuse(
                    "version",
                    "version " + file.text("version") + " is older than " + used.version()
                            + ", which is in use; add rollback: true to go back" + OR_RESTART);
        }
    }

    private static boolean isOlder(String version, String used) {
        return Version.of(version).compareTo(Version.of(used)) < 0;
    }

    private void gone(String file) {
        faults.add(new Fault(file, 0, 0, "is in use and is gone; put it back" + OR_RESTART));
    }
}
