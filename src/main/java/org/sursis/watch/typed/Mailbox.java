package org.sursis.watch.typed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mailbox as it may stand on an escalation list: exactly one addr-spec of RFC 5322 as a dot-atom at a public domain.
 * Groups, lists, display names, comments, quoted local parts, domain literals and hosts without a dot are all legal in
 * a header and none of them is a person's address; a parser made for headers takes them.
 */
public final class Mailbox {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDR_SPEC =
            Pattern.compile("(" + ATOM + "(?:[.]" + ATOM + ")*)@((?:" + LABEL + "[.])+(" + LABEL + "))");

    private Mailbox() {}

    /** The address with its domain in small letters; empty when this is not one mailbox. */
    public static Optional<String> of(String text) {
        // Blanks around it come with every copy; a line break is no blank.
        var trimmed = text.codePoints().anyMatch(Character::isISOControl) ? text : text.strip();
        if (trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        var parts = ADDR_SPEC.matcher(trimmed);
        if (!parts.matches() || parts.group(1).length() > LONGEST_LOCAL || !publicTop(parts.group(3))) {
            return Optional.empty();
        }
        return Optional.of(parts.group(1) + "@" + parts.group(2).toLowerCase(Locale.ROOT));
    }

    private static boolean publicTop(String label) {
        return !label.equalsIgnoreCase("localhost") && !label.matches("[0-9]+");
    }
}
