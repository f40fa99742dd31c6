package org.sursis.api.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.api.people.ContactForm;
import org.sursis.api.wire.Sheet;
import org.sursis.docket.Particulars;
import org.sursis.watch.RegisterOrder.Registration;

/** A whole order in one call. */
@Schema(
        name = "NewRemovalOrder",
        description = "A removal order with all that hangs on it. Unknown fields are refused by name.")
record OrderForm(
        @Schema(
                description = "the organization's own file number, unique within it",
                required = true,
                maxLength = 200,
                examples = "QC-2026-0417")
        String reference,

        @Schema(
                enumeration = {"ca", "us", "uk"},
                required = true)
        String jurisdiction,

        @Schema(description = "the office's code", pattern = "[A-Z]{2}-[A-Z0-9]{1,8}", examples = "CA-QC")
        String registry,

        @Schema(description = "code of the kind of order", examples = "departure-order")
        String kind,

        @Schema(description = "absent while no date is known")
        RemovalForm removal,

        @Schema(description = "counsel says that no filing is missing from the chain", defaultValue = "false")
        boolean chainConfirmed,

        @Schema(
                description = "the organization's operator answers for an order that names nobody",
                defaultValue = "false")
        boolean operatorAsFallback,

        @Schema(maxItems = 100) List<FilingForm> filings,

        @Schema(maxItems = 20, description = "the escalation list")
        List<ContactForm> contacts) {

    private static final Set<String> JURISDICTIONS = Set.of("ca", "us", "uk");
    private static final Pattern REGISTRY = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,8}");

    static OrderForm read(Sheet sheet, Function<ZoneId, LocalDate> today) {
        var particulars = particulars(sheet);
        var chainConfirmed = sheet.flag("chainConfirmed");
        var removal = sheet.object("removal")
                .map(inner -> RemovalForm.read(inner, today))
                .orElse(null);
        var known = removal == null || removal.zone() == null ? null : removal.removal();
        var filings = FilingForm.list(
                sheet.objects("filings", FilingForm.MOST), Today.of(known, particulars.jurisdiction(), today));
        var contacts = ContactForm.list(sheet.objects("contacts", ContactForm.MOST), List.of());
        sheet.end();
        return new OrderForm(
                particulars.reference(),
                particulars.jurisdiction(),
                particulars.registry(),
                particulars.kind(),
                removal,
                chainConfirmed,
                particulars.operatorAsFallback(),
                filings,
                contacts);
    }

    /** What an order is known by; also what a PATCH may change. */
    static Particulars particulars(Sheet sheet) {
        return new Particulars(
                sheet.need("reference").line("reference"),
                sheet.need("jurisdiction")
                        .parsed(
                                "jurisdiction",
                                j -> Optional.of(j).filter(JURISDICTIONS::contains),
                                "must be ca, us or uk"),
                sheet.shaped("registry", r -> REGISTRY.matcher(r).matches(), "must be an office's code such as CA-QC"),
                sheet.code("kind"),
                sheet.flag("operatorAsFallback"));
    }

    /** What to register; only where nothing was wrong. */
    Registration registration() {
        return new Registration(
                new Particulars(reference, jurisdiction, registry, kind, operatorAsFallback),
                removal == null ? null : removal.removal(),
                chainConfirmed,
                filings.stream().map(f -> f.filing(UUID.randomUUID(), 1)).toList(),
                contacts.stream().map(ContactForm::contact).toList());
    }
}
