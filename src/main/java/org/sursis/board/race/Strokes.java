package org.sursis.board.race;

/** The outlines of one kind of shape, gathered into one path: a thousand races are drawn, and every element is paid for. */
final class Strokes {
    private final StringBuilder path = new StringBuilder();

    /** A box between two places, {@code high} from {@code top} on; none where it would have no width. */
    void box(int left, int right, int top, int high) {
        if (right > left) {
            path.append('M').append(left).append(' ').append(top);
            path.append('H').append(right).append('v').append(high);
            path.append('H').append(left).append('z');
        }
    }

    /** A line between two places. */
    void across(int left, int right, int y) {
        if (right > left) {
            path.append('M').append(left).append(' ').append(y).append('H').append(right);
        }
    }

    /** A line down. */
    void down(int x, int top, int bottom) {
        path.append('M').append(x).append(' ').append(top).append('V').append(bottom);
    }

    /** Draws them, if there are any. */
    void into(Svg svg, String kind) {
        if (path.length() > 0) {
            svg.empty("path", "class", kind, "d", path);
        }
    }
}
