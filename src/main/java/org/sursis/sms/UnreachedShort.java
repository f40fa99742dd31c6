package org.sursis.sms;

import jakarta.inject.Singleton;
import org.sursis.watch.letters.Letter;

/** That nobody can be reached for an order. */
@Singleton
class UnreachedShort implements ShortWording {
    @Override
    public Letter.Kind kind() {
        return Letter.Kind.UNREACHED;
    }
}
