package org.sursis.race;

import java.util.ArrayList;
import java.util.List;

/** Why an assessment is what it is, gathered on the way: what is lost, what is unknown, what decides, what else was noticed. */
final class Reasons {
    private final List<Reason> lost = new ArrayList<>();
    private final List<Reason> unknown = new ArrayList<>();
    private final List<Reason> deciding = new ArrayList<>();
    private final List<Reason> notes = new ArrayList<>();

    void lost(Reason reason) {
        lost.add(reason);
    }

    void unknown(Reason reason) {
        unknown.add(reason);
    }

    void deciding(Reason reason) {
        deciding.add(reason);
    }

    void note(Reason reason) {
        notes.add(reason);
    }

    boolean anyLost() {
        return !lost.isEmpty();
    }

    boolean anyUnknown() {
        return !unknown.isEmpty();
    }

    List<Reason> all() {
        var all = new ArrayList<Reason>(lost);
        all.addAll(unknown);
        all.addAll(deciding);
        all.addAll(notes);
        return all;
    }
}
