package org.sursis.mail.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a mail, wherever they stand in it: a scanner or a list on the way wraps a report into a mail of its own. The mail that a
 * report carries back is not gone into. A part that cannot be read is left out, and the others count.
 */
final class Parts {
    private static final int DEEPEST = 10;
    private static final int MOST = 100;

    private final List<Part> leaves = new ArrayList<>();

    private Parts() {}

    static List<Part> of(Part mail) {
        var parts = new Parts();
        parts.open(mail, 0);
        return parts.leaves;
    }

    private void open(Part part, int depth) {
        try {
            if (!part.isMimeType("multipart/*")) {
                leaves.add(part);
            } else if (depth < DEEPEST && part.getContent() instanceof Multipart many) {
                for (int n = 0; n < many.getCount() && leaves.size() < MOST; n++) {
                    open(many.getBodyPart(n), depth + 1);
                }
            }
        } catch (IOException | MessagingException | RuntimeException unreadable) {
            // Whoever reads the rest notices what is missing.
            return;
        }
    }
}
