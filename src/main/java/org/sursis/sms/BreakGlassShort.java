package org.sursis.sms;

import jakarta.inject.Singleton;
import org.sursis.watch.letters.Letter;

/** That one person alone made something effective. */
@Singleton
class BreakGlassShort implements ShortWording {
    @Override
    public Letter.Kind kind() {
        return Letter.Kind.BREAK_GLASS;
    }
}
