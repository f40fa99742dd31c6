package org.sursis.board.race;

/** Writes SVG. Text and values are escaped here and nowhere else; tags and names of attributes are ours. */
final class Svg {
    private final StringBuilder out = new StringBuilder(1_024);

    /** Begins an element; attributes by turns name and value. */
    Svg open(String tag, Object... attributes) {
        begin(tag, attributes);
        out.append('>');
        return this;
    }

    Svg close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element with nothing in it. */
    Svg empty(String tag, Object... attributes) {
        begin(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element with text in it. */
    Svg text(String tag, String text, Object... attributes) {
        open(tag, attributes);
        escaped(text);
        return close(tag);
    }

    private void begin(String tag, Object... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escaped(attributes[i + 1].toString());
            out.append('"');
        }
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
