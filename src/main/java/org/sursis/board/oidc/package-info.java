/**
 * Signing in at a provider that the operator trusts (OpenID Connect, authorization code with PKCE). What it proves is that a mailbox is
 * somebody's; who is a member and what members may do is known here alone, and the session is the one that every way in ends in.
 */
package org.sursis.board.oidc;
