package org.sursis.board.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.sursis.alert.Matter;
import org.sursis.docket.CaseFile;
import org.sursis.watch.ReadCase;

/** Alerts to come. If nobody answers, calls repeat by the dozen: each kind of call is listed once, the others are counted. */
record Coming(List<ReadCase.Coming> all) {

    private record Kind(int tier, Matter.Silence because) {}

    Rows.Coming rows(AlertRows words, CaseFile file) {
        var listed = new ArrayList<Rows.ComingRow>();
        var called = new HashSet<Kind>();
        int repeats = 0;
        for (var coming : all) {
            if (coming.matter() instanceof Matter.Unacknowledged call
                    && !called.add(new Kind(call.tier(), call.because()))) {
                repeats++;
            } else {
                listed.add(words.row(coming, file));
            }
        }
        return new Rows.Coming(
                List.copyOf(listed),
                repeats == 0 ? null : words.phrases().rows().repeats(repeats));
    }
}
