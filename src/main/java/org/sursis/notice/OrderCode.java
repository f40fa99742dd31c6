package org.sursis.notice;

import java.util.UUID;

/**
 * A short code for an order that says nothing to anybody but its readers: five signs without look-alikes. Not unique, and no
 * secret.
 */
public final class OrderCode {
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 5;

    private OrderCode() {}

    /** The code of an order; always the same for the same id. */
    public static String of(UUID order) {
        var rest = order.getMostSignificantBits() ^ order.getLeastSignificantBits();
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt((int) Long.remainderUnsigned(rest, SIGNS.length())));
            rest = Long.divideUnsigned(rest, SIGNS.length());
        }
        return code.toString();
    }
}
