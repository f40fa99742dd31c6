package org.sursis.law;

/** A deadline cannot be computed from what was asked; nothing was guessed. */
public final class CannotSay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the field of the question that is at fault ({@code rule}, {@code trigger}, …)
     * @param why a sentence without its subject, which is the field
     */
    public CannotSay(String field, String why) {
        super(why);
        this.field = field;
    }

    /** The field of the question that is at fault. */
    public String field() {
        return field;
    }
}
