package org.sursis.notice;

import java.util.List;
import org.sursis.alert.Alert;
import org.sursis.alert.Delivery;
import org.sursis.alert.Verdict;
import org.sursis.docket.Language;
import org.sursis.docket.RemovalOrder;

/** What a system is told of a review: all that it raised, to whomever it was said. Of this no more leaves than ids and codes. */
public final class ComposeSignal {

    private ComposeSignal() {}

    /**
     * The facts of one message.
     *
     * @param to where it goes, as it may be shown
     */
    public static Notice of(Delivery message, RemovalOrder order, Verdict verdict, String to) {
        return new Notice(
                Language.EN,
                message.channel(),
                order.reference(),
                OrderCode.of(order.id()),
                to,
                message.severity(),
                verdict.standing(),
                verdict.raised().stream().map(Alert::matter).toList(),
                order.removal().watched(message.createdAt()),
                null,
                order.zone(),
                message.createdAt(),
                order.openedAt(),
                List.of(),
                null,
                verdict.nextRung(),
                List.of(),
                null,
                null);
    }
}
