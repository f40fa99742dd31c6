package org.sursis.sms;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.sursis.alert.Severity;
import org.sursis.notice.Bulletin;
import org.sursis.notice.Notice;

/** Words a short message: the opaque code, what to do, the link. It looks at nothing else in the notice. */
final class Wording {
    private static final Pattern NOT_IN_A_CODE = Pattern.compile("[^A-Za-z0-9-]+");
    private static final int LONGEST_CODE = 16;

    private final SmsWords words;

    Wording(SmsWords words) {
        this.words = words;
    }

    /** The text. If the link is long the words get fewer; the link is never cut. */
    String of(Notice notice, URI link) {
        return fitting(choices(notice, code(notice.code())), link);
    }

    /** The text for a subscriber. */
    String of(Bulletin bulletin, URI link) {
        return fitting(List.of(said(bulletin)), link);
    }

    private String said(Bulletin bulletin) {
        return switch (bulletin.occasion()) {
            case CONFIRM -> words.confirm();
            case FOLLOWING -> words.following();
            case NEWS ->
                bulletin.only() == null
                        ? words.digest()
                        : words.newsShort(code(bulletin.only().code()));
            case DIGEST -> words.digest();
            case FAREWELL -> words.farewell();
        };
    }

    private static String fitting(List<String> said, URI link) {
        var choices = said.stream().map(each -> each + " " + link).toList();
        return choices.stream().filter(Gsm7::fitsOne).findFirst().orElse(choices.get(choices.size() - 1));
    }

    private List<String> choices(Notice notice, String code) {
        if (notice.severity() == Severity.CRITICAL) {
            return List.of(words.critical(code), words.answer(code), words.answerShort(code), code);
        }
        if (notice.answerBy() != null) {
            return List.of(words.urgent(code), words.answer(code), words.answerShort(code), code);
        }
        return List.of(words.news(code), words.newsShort(code), code);
    }

    private static String code(String code) {
        var clean = NOT_IN_A_CODE.matcher(code).replaceAll("");
        return clean.substring(0, Math.min(clean.length(), LONGEST_CODE));
    }
}
