/**
 * Who may see the pages: a signed-in person, or, in a rehearsal, whoever sits at this machine. One gate stands before every
 * resource of this room; what may be opened without a key says so itself.
 */
package org.sursis.board.door;
