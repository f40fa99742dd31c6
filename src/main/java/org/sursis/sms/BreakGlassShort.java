package org.sursis.sms;

import jakarta.inject.Singleton;
import org.sursis.notice.PlainNotice;
import org.sursis.watch.letters.Letter;

/** That one person alone made something effective, for a telephone that others may see: that there is something to look at. */
@Singleton
class BreakGlassShort implements ShortWording {
    @Override
    public Letter.Kind kind() {
        return Letter.Kind.BREAK_GLASS;
    }

    @Override
    public String of(Letter letter) {
        return PlainNotice.line(letter.to().language(), letter.fact("code"));
    }
}
