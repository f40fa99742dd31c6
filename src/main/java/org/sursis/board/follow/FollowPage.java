package org.sursis.board.follow;

import java.util.List;
import org.sursis.board.words.FollowWords;

/**
 * What a page of subscribers shows; null where there is nothing to say.
 *
 * @param language the ISO 639-1 code
 * @param lines what it says under its heading
 * @param wrong why what was sent was not taken, or null
 * @param files what is followed, or null where that is not shown
 * @param where asked for on the first page only
 * @param how the wishes that can be filled in, or null where none are asked for
 * @param button what stands on the button that sends it, or null where nothing is to be sent
 * @param end what stands over the second form, which ends it, or null
 */
record FollowPage(
        FollowWords words,
        String language,
        String title,
        List<String> lines,
        String wrong,
        List<FileRow> files,
        Where where,
        How how,
        String button,
        String end) {

    /** A page that only says something. */
    static FollowPage saying(FollowWords words, String language, String title, List<String> lines) {
        return new FollowPage(words, language, title, lines, null, null, null, null, null, null);
    }

    /** The same with one button. */
    FollowPage asking(String asked) {
        return new FollowPage(words, language, title, lines, wrong, files, where, how, asked, end);
    }

    /** A file that is followed; what its readers do not see is null. */
    record FileRow(String code, String standing, String date, String lastSafe) {}

    /** Where to tell; {@code sms} is false where only mail leads anywhere. */
    record Where(boolean sms, boolean overSms, String address) {}

    /** How to tell. */
    record How(
            List<Choice> languages,
            boolean digest,
            String houseHours,
            boolean ofHouse,
            boolean none,
            boolean own,
            String from,
            String to,
            String hint) {}

    /** One of a list. */
    record Choice(String code, String name, boolean chosen) {}
}
