package org.sursis.api.people;

import org.sursis.api.wire.Sheet;
import org.sursis.docket.Language;
import org.sursis.docket.Mailbox;

/** Where and how a person is written to, as every document that names one says it; each is null where it is absent or wrong. */
final class Address {
    private static final String COUNSEL = "counsel@example.org";

    private Address() {}

    static String mailbox(Sheet sheet) {
        return mailbox(sheet, COUNSEL);
    }

    /** @param example of what is asked for */
    static String mailbox(Sheet sheet, String example) {
        return sheet.parsed("email", Mailbox::of, "must be exactly one mailbox such as " + example);
    }

    static String telephone(Sheet sheet) {
        return sheet.parsed(
                "phone", Telephone::of, "must be a telephone number with its country code such as +15145550123");
    }

    static Language language(Sheet sheet) {
        return sheet.parsed("language", Language::of, "must be en, fr or es");
    }
}
