package org.sursis.watch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the promise is not kept at this moment, in numbers; all 0 when all is well. What is refused by a mail server and tried again
 * is no lapse: that is what was promised.
 *
 * @param overdueReviews open orders whose wake-up lies more than a minute back, or at which the last look failed
 * @param lateMessages messages that might have left more than a minute ago, and that nobody has begun to send; to a webhook that
 *     takes nothing none leaves while it is left alone
 * @param unownedDeaths messages that died more than a minute ago for an open order that was not looked at since: nobody knows who is
 *     told instead
 * @param unwatchedOrders open orders without a next wake-up; the database refuses them, and this proves it
 */
public record Lapses(long overdueReviews, long lateMessages, long unownedDeaths, long unwatchedOrders) {

    /** True when the promise is kept. */
    public boolean none() {
        return overdueReviews == 0 && lateMessages == 0 && unownedDeaths == 0 && unwatchedOrders == 0;
    }

    /** The numbers that are not 0, by name. */
    public Map<String, Long> named() {
        var all = new LinkedHashMap<String, Long>();
        all.put("overdueReviews", overdueReviews);
        all.put("lateMessages", lateMessages);
        all.put("unownedDeaths", unownedDeaths);
        all.put("unwatchedOrders", unwatchedOrders);
        all.values().removeIf(n -> n == 0);
        return all;
    }
}
