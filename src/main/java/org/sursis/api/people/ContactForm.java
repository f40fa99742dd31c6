package org.sursis.api.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.api.wire.Sheet;
import org.sursis.calendar.ZoneKnowledge;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;

/** A person on an escalation list, as a request names them. */
@Schema(name = "NewContact", description = "A person to be told; email or phone is needed.")
public record ContactForm(
        @Schema(description = "what an answer showed; people are known again by their mailbox or telephone")
        UUID id,

        @Schema(description = "1 counsel, 2 backup, 3 supervisor", minimum = "1", maximum = "3", required = true)
        Integer tier,

        @Schema(maxLength = 200, required = true, examples = "Counsel")
        String name,

        @Schema(description = "exactly one mailbox", maxLength = 254, examples = "counsel@example.org")
        String email,

        @Schema(description = "with its country code; kept as E.164", examples = "+15145550123")
        String phone,

        @Schema(
                implementation = String.class,
                enumeration = {"en", "fr", "es"},
                defaultValue = "en")
        Language language,

        @Schema(
                type = SchemaType.STRING,
                description = "IANA region where the person keeps quiet hours; else the order's zone",
                examples = "America/Toronto")
        ZoneId zone) {

    /** People on one list. */
    public static final int MOST = 20;

    private static final String REGION = "must be an IANA region such as America/Toronto that this service knows";

    /** Reads a whole list; {@code known} are the people that are on it now. */
    public static List<ContactForm> list(List<Sheet> sheets, List<Contact> known) {
        return sheets.stream().map(sheet -> person(sheet, known)).toList();
    }

    /** Reads somebody who has a place on a list. */
    private static ContactForm person(Sheet sheet, List<Contact> known) {
        sheet.need("tier");
        var tier = sheet.whole("tier", 1, 3);
        var id = known.isEmpty()
                ? null
                : sheet.parsed("id", text -> one(known, text), "must be the id of a contact that is on this list now");
        return rest(sheet, id, tier);
    }

    /** Reads somebody who has none: an organization's operator. */
    public static ContactForm operator(Sheet sheet) {
        return rest(sheet, null, 1);
    }

    private static ContactForm rest(Sheet sheet, UUID id, Integer tier) {
        var name = sheet.need("name").line("name");
        var email = Address.mailbox(sheet);
        var phone = Address.telephone(sheet);
        var language = Address.language(sheet);
        var zone = sheet.parsed("zone", ZoneKnowledge::region, REGION);
        sheet.needOneOf("email", "phone");
        sheet.shown("health");
        sheet.end();
        return new ContactForm(id, tier, name, email, phone, language == null ? Language.EN : language, zone);
    }

    private static Optional<UUID> one(List<Contact> known, String id) {
        return known.stream()
                .map(Contact::id)
                .filter(k -> k.toString().equalsIgnoreCase(id))
                .findFirst();
    }

    /** The person, as somebody new; the scene knows again who was on the list before. */
    public Contact contact() {
        return new Contact(UUID.randomUUID(), tier, name, email, phone, language, zone);
    }
}
