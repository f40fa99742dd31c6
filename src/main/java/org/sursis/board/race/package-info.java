/**
 * Orders drawn as a race: what each filing has behind it, when it is forecast to be complete, and what it must beat, on one axis of
 * time. It draws what it is given and reckons nothing; whoever cannot see the drawing finds the same facts in a table beside it.
 */
package org.sursis.board.race;
