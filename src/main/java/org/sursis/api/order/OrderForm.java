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
import org.sursis.docket.Language;
import org.sursis.docket.OwnGate;
import org.sursis.docket.Particulars;
import org.sursis.law.FilingPlan;
import org.sursis.law.LawBook;
import org.sursis.watch.RegisterOrder.Registration;
import org.sursis.watch.Watched;

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

        @Schema(
                implementation = String.class,
                description =
                        "a plan of this jurisdiction whose steps become filings, with titles in the first contact's"
                                + " language; a filing that is sent under the code of a step takes its place, and what it leaves"
                                + " unsaid is as in the plan",
                examples = "ca-spousal-sponsorship-qc")
        FilingPlan filingPlan,

        @Schema(maxItems = 20, description = "what is left to do if the path is lost, in counsel's own words")
        List<String> alternatives,

        @Schema(
                maxItems = 20,
                implementation = GateForm.class,
                description = "gates of counsel's own, beside those of the rule pack")
        List<OwnGate> gates,

        @Schema(maxItems = 100) List<FilingForm> filings,

        @Schema(maxItems = 20, description = "the escalation list")
        List<ContactForm> contacts) {

    private static final Set<String> JURISDICTIONS = Set.of("ca", "us", "uk");
    private static final int MOST_ALTERNATIVES = 20;
    private static final Pattern REGISTRY = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,8}");

    static OrderForm read(Sheet sheet, Function<ZoneId, LocalDate> today, LawBook book) {
        var particulars = particulars(sheet);
        var chainConfirmed = sheet.flag("chainConfirmed");
        var removal = sheet.object("removal")
                .map(inner -> RemovalForm.read(inner, today))
                .orElse(null);
        var known = removal == null || removal.zone() == null ? null : removal.removal();
        var plan = plan(sheet, particulars.jurisdiction(), book);
        var filings = FilingForm.list(
                sheet.objects("filings", FilingForm.MOST),
                Today.of(known, particulars.jurisdiction(), today),
                book.calendarIds()::contains);
        checkRoom(sheet, plan, filings);
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
                plan,
                particulars.alternatives(),
                particulars.gates(),
                filings,
                contacts);
    }

    private static FilingPlan plan(Sheet sheet, String jurisdiction, LawBook book) {
        var plan = sheet.parsed("filingPlan", book::filingPlan, "is no filing plan; /api/v1/filing-plans lists them");
        if (plan != null && jurisdiction != null && !isOf(jurisdiction, plan, book)) {
            sheet.refuse("filingPlan", "is a plan of another jurisdiction");
        }
        return plan;
    }

    private static boolean isOf(String jurisdiction, FilingPlan plan, LawBook book) {
        return book.pack(jurisdiction)
                .flatMap(pack -> pack.filingPlan(plan.id()))
                .isPresent();
    }

    private static void checkRoom(Sheet sheet, FilingPlan plan, List<FilingForm> sent) {
        if (plan != null
                && plan.steps().size()
                                + sent.stream()
                                        .filter(filing ->
                                                plan.step(filing.code()).isEmpty())
                                        .count()
                        > FilingForm.MOST) {
            sheet.refuse(
                    "filings", "must not hold more than " + FilingForm.MOST + " entries, the plan's steps among them");
        }
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
                sheet.flag("operatorAsFallback"),
                sheet.lines("alternatives", MOST_ALTERNATIVES),
                GateForm.list(sheet));
    }

    /**
     * Registers it; only where nothing was wrong.
     *
     * @param language of the titles that come from a plan, where the order names nobody who could have one
     */
    Watched registered(Language language, Function<Registration, Watched> register) {
        if (filingPlan == null) {
            return register.apply(registration(filings));
        }
        var planned = new PlannedFilings(
                filingPlan,
                filings,
                contacts.isEmpty() ? language : contacts.get(0).language());
        return planned.toldAsSent(() -> register.apply(registration(planned.all())));
    }

    private Registration registration(List<FilingForm> all) {
        return new Registration(
                new Particulars(reference, jurisdiction, registry, kind, operatorAsFallback, alternatives, gates),
                removal == null ? null : removal.removal(),
                chainConfirmed,
                all.stream().map(f -> f.filing(UUID.randomUUID(), 1)).toList(),
                contacts.stream().map(ContactForm::contact).toList());
    }
}
