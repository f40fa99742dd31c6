package org.sursis.api.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number that a gateway can dial from anywhere. */
final class Telephone {
    /** Digits of any script and what people put between them; no letters and no extension, which would be lost. */
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*[+\uFF0B][\\p{Nd}\\s\u00A0().\\-/\u2010-\u2015\uFF0D]{5,40}");
    /** No region: a number without its country code could be anybody's. */
    private static final String NO_REGION = "ZZ";

    private Telephone() {}

    /** The number as E.164; empty when it has no country code or cannot exist. */
    static Optional<String> of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return Optional.of(numbers.parse(text, NO_REGION))
                    .filter(numbers::isValidNumber)
                    .map(number -> numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
