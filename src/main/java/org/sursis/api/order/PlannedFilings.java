package org.sursis.api.order;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sursis.docket.Language;
import org.sursis.law.FilingPlan;
import org.sursis.watch.Refusal;

/**
 * The filings of an order that is made from a plan: its steps in their order, each as the request has it where it has one of that
 * code, and behind them what the request adds. What a filing that was sent leaves unsaid is as in the plan.
 */
final class PlannedFilings {
    private static final Pattern FILING = Pattern.compile("^/filings/([0-9]+)(.*)$");

    private final List<FilingForm> filings = new ArrayList<>();
    private final List<FilingForm> sent;

    /** @param language the language of the titles */
    PlannedFilings(FilingPlan plan, List<FilingForm> sent, Language language) {
        this.sent = sent;
        plan.steps().forEach(step -> filings.add(sent(step.code()).over(step, language)));
        sent.stream().filter(filing -> plan.step(filing.code()).isEmpty()).forEach(filings::add);
    }

    private FilingForm sent(String code) {
        return sent.stream()
                .filter(filing -> filing.code().equals(code))
                .findFirst()
                .orElseGet(() -> FilingForm.named(code));
    }

    List<FilingForm> all() {
        return List.copyOf(filings);
    }

    /** Does the work; faults of filings are told where these stand in what was sent, or of the plan. */
    <T> T toldAsSent(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            var faults = refusal.faults().stream()
                    .map(fault -> new Refusal.Fault(asSent(fault.pointer()), fault.detail()))
                    .toList();
            throw new Refusal(refusal.kind(), faults);
        }
    }

    private String asSent(String pointer) {
        var filing = FILING.matcher(pointer);
        if (!filing.matches()) {
            return pointer;
        }
        var code = filings.get(Integer.parseInt(filing.group(1))).code();
        int place = sent.stream().map(FilingForm::code).toList().indexOf(code);
        return place < 0 ? "/filingPlan" : "/filings/" + place + filing.group(2);
    }
}
