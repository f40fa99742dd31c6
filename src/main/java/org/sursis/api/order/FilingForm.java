package org.sursis.api.order;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sursis.api.wire.Sheet;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Language;
import org.sursis.law.PlanStep;

/** One thing that must be complete before a target, as a request says it. */
@Schema(name = "NewFiling", description = "A document awaited, an application to file.")
record FilingForm(
        @Schema(
                description = "the order's own name for it, unique within the order",
                required = true,
                maxLength = 64,
                examples = "marriage-certificate")
        String code,

        @Schema(description = "what people call it; else the code", maxLength = 200)
        String title,

        @Schema(
                implementation = String.class,
                enumeration = {"planned", "pending", "complete", "abandoned"},
                defaultValue = "planned")
        FilingStatus status,

        @Schema(description = "when the waiting began", examples = "2026-10-30")
        LocalDate startedOn,

        @Schema(description = "when it was filed; not in the future")
        LocalDate filedOn,

        @Schema(description = "when counsel expects it") LocalDate expectedOn,

        @Schema(description = "when it was complete; today when status is complete and none is given")
        LocalDate completedOn,

        EstimateForm estimate,

        @Schema(
                description =
                        "the calendar of the office whose business days count; else the one that the rule pack has"
                                + " for this code, else the jurisdiction's own",
                examples = "qc-offices")
        String office,

        @Schema(description = "codes of filings of the same order that must be complete before it can be started")
        List<String> requires,

        @Schema(
                description = "what it must beat: removal, or the id of a deadline rule of the order's jurisdiction",
                examples = "removal")
        String target,

        @Schema(
                implementation = String.class,
                enumeration = {"complete", "filed"},
                defaultValue = "complete",
                description = "what makes it complete; filed is not complete unless this says so")
        CompleteWhen completeWhen) {

    /** Filings of one order. */
    static final int MOST = 100;

    /** @param offices knows the calendars that an office may work by */
    static FilingForm read(Sheet sheet, Today today, Predicate<String> offices) {
        var status = sheet.parsed("status", FilingStatus::of, "must be planned, pending, complete or abandoned");
        var form = new FilingForm(
                sheet.need("code").code("code"),
                sheet.line("title"),
                status == null ? FilingStatus.PLANNED : status,
                sheet.date("startedOn"),
                sheet.date("filedOn"),
                sheet.date("expectedOn"),
                sheet.date("completedOn"),
                sheet.object("estimate").map(EstimateForm::read).orElse(null),
                sheet.shaped("office", offices, "is no calendar of this service; /api/v1/calendars lists them"),
                sheet.has("requires") ? sheet.codes("requires", MOST) : null,
                sheet.code("target"),
                sheet.parsed("completeWhen", CompleteWhen::of, "must be complete or filed"));
        form.checkDays(sheet, today);
        sheet.end();
        return form.finished(today);
    }

    private void checkDays(Sheet sheet, Today today) {
        if (after(filedOn, today.latest())) {
            sheet.refuse("filedOn", "must not be in the future");
        }
        if (after(completedOn, today.latest())) {
            sheet.refuse("completedOn", "must not be in the future");
        }
        if (after(startedOn, completedOn)) {
            sheet.refuse("completedOn", "must not be before startedOn");
        }
        if (after(filedOn, completedOn)) {
            sheet.refuse("completedOn", "must not be before filedOn");
        }
        if (completedOn != null && status != FilingStatus.COMPLETE && sheet.sound("status")) {
            sheet.refuse("completedOn", "is for a filing whose status is complete");
        }
    }

    private static boolean after(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isAfter(other);
    }

    private FilingForm finished(Today today) {
        var done = status == FilingStatus.COMPLETE && completedOn == null ? today.here() : completedOn;
        return new FilingForm(
                code,
                title,
                status,
                startedOn,
                filedOn,
                expectedOn,
                done,
                estimate,
                office,
                requires,
                target,
                completeWhen);
    }

    /** A filing of which nothing is said but its code. */
    static FilingForm named(String code) {
        return new FilingForm(code, null, FilingStatus.PLANNED, null, null, null, null, null, null, null, null, null);
    }

    /** The same filing as a step of a plan: what it leaves unsaid is as in the plan. */
    FilingForm over(PlanStep step, Language language) {
        return new FilingForm(
                code,
                either(title, step.names().in(language.code())),
                status,
                startedOn,
                filedOn,
                expectedOn,
                completedOn,
                either(estimate, EstimateForm.of(step.estimate())),
                either(office, step.office()),
                either(requires, step.requires()),
                either(target, step.target()),
                either(completeWhen, step.completeWhen()));
    }

    private static <T> T either(T said, T planned) {
        return said == null ? planned : said;
    }

    /** Reads all filings of a new order; no code may stand twice. */
    static List<FilingForm> list(List<Sheet> sheets, Today today, Predicate<String> offices) {
        var codes = new HashSet<String>();
        return sheets.stream()
                .map(sheet -> {
                    var form = read(sheet, today, offices);
                    if (form.code != null && !codes.add(form.code)) {
                        sheet.refuse("code", "stands twice among the filings of this order");
                    }
                    return form;
                })
                .toList();
    }

    /** The filing; only where nothing was wrong. */
    Filing filing(UUID id, int revision) {
        return new Filing(
                id,
                code,
                title,
                status,
                startedOn,
                filedOn,
                expectedOn,
                completedOn,
                estimate == null ? null : estimate.estimate(),
                office,
                either(requires, List.of()),
                target,
                either(completeWhen, CompleteWhen.COMPLETE),
                revision);
    }
}
