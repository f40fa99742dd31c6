package org.sursis.board.follow;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sursis.alert.Channel;
import org.sursis.alert.QuietHours;
import org.sursis.board.door.Form;
import org.sursis.docket.Language;
import org.sursis.docket.Mailbox;
import org.sursis.watch.subscribe.Wishes;

/**
 * What somebody filled in, as they did.
 *
 * @param quiet {@code house}, {@code none} or {@code own}
 */
record Wished(boolean sms, String address, Language language, boolean digest, String quiet, String from, String to) {
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().\u00a0-]+");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int LONGEST_SHOWN = 254;
    private static final String OWN = "own";
    private static final String NONE = "none";

    /** What a form begins with. */
    static Wished nothing(Language language) {
        return new Wished(false, "", language, false, "house", "", "");
    }

    /** What is wished for now. */
    static Wished of(Wishes wishes) {
        var hours = wishes.quietHours();
        boolean none = hours != null && hours.from().equals(hours.to());
        boolean own = hours != null && !none;
        return new Wished(
                false,
                "",
                wishes.language(),
                wishes.digest(),
                own ? OWN : none ? NONE : "house",
                own ? hours.from().toString() : "",
                own ? hours.to().toString() : "");
    }

    static Wished of(Form form, Language language) {
        return new Wished(
                form.field("channel").equals("sms"),
                cut(form.field("address").strip()),
                Language.of(form.field("language")).orElse(language),
                form.field("mode").equals("digest"),
                form.field("quiet"),
                cut(form.field("from").strip()),
                cut(form.field("to").strip()));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
    }

    Channel channel() {
        return sms ? Channel.SMS : Channel.EMAIL;
    }

    /** The mailbox or E.164 number, or empty when it is none. */
    Optional<String> where() {
        return sms
                ? Optional.of(BETWEEN_DIGITS.matcher(address).replaceAll(""))
                        .filter(n -> E164.matcher(n).matches())
                : Mailbox.of(address);
    }

    /** How they want to be told, or empty when the hours are none. */
    Optional<Wishes> how(ZoneId zone) {
        return switch (quiet) {
            case OWN -> QuietHours.read(from + "-" + to).map(hours -> new Wishes(language, zone, hours, digest));
            case NONE -> Optional.of(new Wishes(language, zone, QuietHours.NONE, digest));
            default -> Optional.of(new Wishes(language, zone, null, digest));
        };
    }

    boolean own() {
        return quiet.equals(OWN);
    }

    boolean none() {
        return quiet.equals(NONE);
    }
}
