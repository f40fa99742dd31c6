package org.sursis.board.entry;

import java.util.List;

/** A field that is chosen from a list. */
public record Select(Field field, List<Group> groups) {

    /** Choices under a heading, or under none where {@code label} is null. */
    public record Group(String label, List<Choice> choices) {}

    /** One of them. */
    public record Choice(String value, String word, boolean chosen) {}
}
