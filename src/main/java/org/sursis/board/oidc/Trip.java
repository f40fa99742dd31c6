package org.sursis.board.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Base64;
import org.sursis.watch.Sha256;

/**
 * One way to the provider and back. All that binds the answer to the browser that set out follows from a secret that this browser keeps
 * in a cookie: nothing is stored, and nobody who has no such cookie has an answer that fits.
 */
record Trip(String secret) {

    /** Comes back with the browser. */
    State state() {
        return new State(made("state"));
    }

    /** Comes back inside the token. */
    Nonce nonce() {
        return new Nonce(made("nonce"));
    }

    /** Shows the provider that whoever brings the code is who asked for it. */
    CodeVerifier verifier() {
        return new CodeVerifier(made("verifier"));
    }

    /** Of none of them another can be made, nor the secret. */
    private String made(String what) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(what + ' ' + secret));
    }

    @Override
    public String toString() {
        return "Trip[redacted]";
    }
}
