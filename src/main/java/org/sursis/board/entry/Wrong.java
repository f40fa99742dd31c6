package org.sursis.board.entry;

/**
 * A field, and what is the matter with it.
 *
 * @param name of the field, or empty where it is about the whole
 * @param why one sentence
 */
public record Wrong(String name, String why) {

    /** True where the other is about the same field, filing or person: what cannot be read makes the rest untrue. */
    boolean goesWith(Wrong other) {
        return name.equals(other.name) || (!part().isEmpty() && part().equals(other.part()));
    }

    /** How the names of the fields that belong together begin; empty where it stands alone. */
    String part() {
        return name.substring(0, name.lastIndexOf('.') + 1);
    }

    /** Where it stands on the page; empty where it stands nowhere. */
    public String id() {
        return Field.id(name);
    }
}
