package org.sursis.api.house;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.alert.QuietHours;
import org.sursis.api.people.ContactForm;
import org.sursis.api.wire.Sheet;
import org.sursis.docket.Contact;
import org.sursis.notice.Sight;
import org.sursis.watch.Administer;

/** A clinic or firm, as a request says it. */
@Schema(name = "NewOrganization")
record OrganizationForm(
        @Schema(required = true, maxLength = 200) String name,

        @Schema(description = "who answers for orders that name nobody")
        ContactForm operator,

        @Schema(
                description = "only in PATCH: when rungs of a day or more are said, HH:mm; null for the service's own",
                examples = "08:00")
        String morning,

        @Schema(
                description = "only in PATCH: when info and notice are held back, or none; null for the service's own",
                examples = "22:00-07:00")
        String quietHours,

        @Schema(
                description = "only in PATCH: what its subscribers see of a published order; null for standing",
                enumeration = {"reference", "standing", "dates"})
        String subscribersSee) {

    private static final Pattern MORNING = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    /** What an organization begins with. */
    static OrganizationForm founding(Sheet sheet) {
        var form = new OrganizationForm(sheet.need("name").line("name"), operator(sheet), null, null, null);
        sheet.elsewhere("morning", "is settled by the organization itself, with PATCH");
        sheet.elsewhere("quietHours", "are settled by the organization itself, with PATCH");
        sheet.elsewhere("subscribersSee", "is settled by the organization itself, with PATCH");
        sheet.end();
        return form;
    }

    /** What an organization may change about itself. */
    static OrganizationForm changing(Sheet sheet) {
        var form = new OrganizationForm(
                sheet.need("name").line("name"),
                operator(sheet),
                sheet.parsed("morning", OrganizationForm::morning, "must be a time of day such as 08:00"),
                sheet.parsed("quietHours", OrganizationForm::quiet, "must be hours such as 22:00-07:00, or none"),
                sheet.parsed("subscribersSee", OrganizationForm::sight, "must be reference, standing or dates"));
        sheet.end();
        return form;
    }

    private static Optional<String> morning(String text) {
        return Optional.of(text)
                .filter(t -> MORNING.matcher(t).matches())
                .map(LocalTime::parse)
                .map(LocalTime::toString);
    }

    private static Optional<String> quiet(String text) {
        return QuietHours.read(text).map(QuietHours::code);
    }

    private static Optional<String> sight(String text) {
        return Sight.of(text).map(Sight::code);
    }

    private static ContactForm operator(Sheet sheet) {
        return sheet.object("operator").map(ContactForm::operator).orElse(null);
    }

    /** What it says about itself. */
    Administer.Settings settings() {
        var sees = Optional.ofNullable(subscribersSee).flatMap(Sight::of).orElse(Sight.USUAL);
        return new Administer.Settings(name, person(), morning, quietHours, sees);
    }

    /** The operator, or null for nobody. */
    Contact person() {
        return operator == null ? null : operator.contact();
    }
}
