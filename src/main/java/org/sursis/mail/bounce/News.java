package org.sursis.mail.bounce;

import java.util.Comparator;
import java.util.List;
import org.sursis.alert.Receipt;

/** What a mail says of a message of ours, and its reason in a few words that hold no address. */
record News(Receipt what, String because) {
    private static final List<Receipt> HARMLESS_FIRST =
            List.of(Receipt.AWAY, Receipt.PASSED_ON, Receipt.DELAYED, Receipt.FAILED);

    /** The worst is the greatest. */
    static final Comparator<News> BY_HARM = Comparator.comparingInt(news -> HARMLESS_FIRST.indexOf(news.what()));

    static News failed(String because) {
        return new News(Receipt.FAILED, because);
    }
}
