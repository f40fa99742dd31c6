package org.sursis.board.page;

import org.sursis.watch.Actor;

/**
 * What stands above an order that has just been entered by the form.
 *
 * @param line what is watched
 * @param next when it is looked at next, or null
 * @param shelf on which the browser may have a draft to forget
 * @param form which draft that is
 */
public record Stored(String line, String next, String shelf, String form) {

    /** Under which a browser keeps what this person types: at a shared machine nobody is shown the draft of somebody else. */
    public static String shelf(Actor who) {
        return who.organization() + "." + who.id();
    }
}
