/**
 * The pages of advocates who follow an organization or one order: to ask for it, to say yes, to settle how, and to end it. None needs a
 * key or a script. Looking changes nothing; what comes of asking is told at the address only.
 */
package org.sursis.board.follow;
