package org.sursis.board.entry;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeMap;
import org.sursis.board.entry.EntryDesk.Sheet;
import org.sursis.watch.AnswerOnce;
import org.sursis.watch.RegisterOrder;
import org.sursis.watch.Repeats.Answered;
import org.sursis.watch.Sha256;

/** Stores what a form holds, once however often its button is pressed. */
@Singleton
class StoreOnce {
    private static final int SEE_OTHER = 303;
    /** What says how it was sent and not what. */
    private static final Set<String> NO_CONTENT = Set.of("do", "more", "own");

    private final AnswerOnce repeats;
    private final RegisterOrder register;

    StoreOnce(AnswerOnce repeats, RegisterOrder register) {
        this.repeats = repeats;
        this.register = register;
    }

    /** Where the order is; {@code sameRequest} is false where the same form had become another one before. */
    Answered store(Sheet sheet, OrderTyped order) {
        return repeats.once(sheet.who(), "form-" + sheet.key(), fingerprint(sheet), () -> {
            var made = register.register(sheet.who(), order.registration());
            return new Answered(
                    true, SEE_OTHER, "/orders/" + made.file().order().id(), null, "");
        });
    }

    private static byte[] fingerprint(Sheet sheet) {
        var fields = new TreeMap<>(sheet.form().fields());
        fields.keySet().removeAll(NO_CONTENT);
        return Sha256.of(fields.toString());
    }
}
