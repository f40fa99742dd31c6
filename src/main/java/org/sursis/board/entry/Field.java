package org.sursis.board.entry;

/**
 * A field of the form, with what was typed.
 *
 * @param type as HTML has it
 * @param wrong what is the matter with it, or null
 * @param hint what is to be known before one types, or null
 */
public record Field(String name, String label, String type, String value, String wrong, String hint) {

    /** Where it stands on the page. */
    public String id() {
        return id(name);
    }

    /** True where something is said of it that whoever does not see the page must hear. */
    public boolean told() {
        return wrong != null || hint != null;
    }

    static String id(String name) {
        return name.replace('.', '-');
    }
}
