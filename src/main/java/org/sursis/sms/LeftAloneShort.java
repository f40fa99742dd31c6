package org.sursis.sms;

import jakarta.inject.Singleton;
import org.sursis.watch.letters.Letter;

/** That nobody hears of an order any more. */
@Singleton
class LeftAloneShort implements ShortWording {
    @Override
    public Letter.Kind kind() {
        return Letter.Kind.LEFT_ALONE;
    }
}
