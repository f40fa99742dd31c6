package org.sursis.watch.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Follows one chain entry by entry, from its first one on, and notes what was changed, removed, moved or cut off. It proves nothing
 * against somebody who hashed the whole chain anew: that takes a head that was kept elsewhere.
 */
public final class Check {
    private static final int SHOWN = 20;

    private final UUID organization;
    private final List<Fault> faults = new ArrayList<>();
    private long count;
    private Head head;

    /** A check of this organization's chain. */
    public Check(UUID organization) {
        this.organization = organization;
        this.head = Head.of(organization);
    }

    /** Takes the next entry, which stands in that line. */
    public void accept(long line, Link link) {
        if (!link.entry().organization().equals(organization)) {
            fault(line, "entry " + link.seq() + " is of another organization");
        }
        if (!link.sound()) {
            fault(line, "entry " + link.seq() + " was changed: its hash is not that of what stands here");
        }
        place(line, link);
    }

    private void place(long line, Link link) {
        long expected = head.seq() + 1;
        if (link.seq() < expected) {
            fault(line, "entry " + link.seq() + " stands behind entry " + head.seq() + ": moved, or here twice");
            return;
        }
        if (link.seq() > expected) {
            fault(
                    line,
                    missing(expected, link.seq() - 1) + " missing in front of entry " + link.seq()
                            + ": removed, or moved");
        } else if (!link.prev().equals(head.hash())) {
            fault(
                    line,
                    "entry " + link.seq()
                            + " does not follow what stands in front of it: one of the two was hashed anew");
        }
        head = new Head(organization, link.seq(), link.hash());
    }

    private static String missing(long first, long last) {
        return first == last ? "entry " + first + " is" : "entries " + first + " to " + last + " are";
    }

    /** Ends the check; {@code claimed} is where the chain is said to end, in that line. */
    public Checked end(long line, Head claimed) {
        if (head.seq() < claimed.seq()) {
            fault(line, missing(head.seq() + 1, claimed.seq()) + " missing at the end: cut off");
        } else if (!head.equals(claimed)) {
            fault(
                    line,
                    "the chain ends with entry " + head.seq() + ", " + head.hash() + ", and not where its head says");
        }
        return new Checked(head, faults, count);
    }

    private void fault(long line, String what) {
        count++;
        if (faults.size() < SHOWN) {
            faults.add(new Fault(line, what));
        }
    }
}
