package org.sursis.api.wire;

/** Names that came with a request, made fit to be told back. */
final class Named {
    private static final int LONGEST = 64;

    private Named() {}

    /** The name without control characters, and cut where nobody would read on. */
    static String safely(String name) {
        var plain = name.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return plain.length() < name.length() ? plain.append('\u2026').toString() : plain.toString();
    }
}
