package org.sursis.watch;

import java.util.UUID;
import java.util.function.Predicate;
import org.sursis.alert.Receipt;

/** Where mail comes back to. */
public interface Returns {

    /**
     * A message of ours that came back, or an answer to one that no person wrote. Mail proves nothing but that its writer knew the return
     * path: it may have one person more told, and never one less.
     */
    record Returned(UUID message, Receipt news, String because) {
        public Returned {
            if (news == Receipt.DELIVERED) {
                throw new IllegalArgumentException("no mail confirms that a message arrived");
            }
        }
    }

    /**
     * What lay there.
     *
     * @param left how many mails said nothing that was understood; they stay, and nobody looks at them unless they are told to
     */
    record Found(int taken, int left) {
        /** Nothing came. */
        public static final Found NOTHING = new Found(0, 0);
    }

    /**
     * Goes through what lies there, within bounded time and number. What {@code take} says true to is cleared away; the rest stays for
     * a person to look at. Finds nothing where no mailbox is set.
     */
    Found collect(Predicate<Returned> take);
}
