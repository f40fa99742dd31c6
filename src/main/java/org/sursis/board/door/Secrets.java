package org.sursis.board.door;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes up what nobody can guess: 256 bits, in 43 characters. */
@Singleton
public class Secrets {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** Another one, of letters, digits, hyphens and underscores. */
    public String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
