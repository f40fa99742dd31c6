package org.sursis.watch;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sursis.alert.Alert;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;

/** What the journal tells of a review. */
final class ReviewEntries {

    private ReviewEntries() {}

    /** That the order's colour is another one now, and what it was reckoned from; nothing while it is the same. */
    static Optional<Journal.Entry> colour(ReviewOrder.Decision decision) {
        var now = decision.watched();
        if (now.standing() == decision.before()) {
            return Optional.empty();
        }
        var details = new TreeMap<String, String>();
        if (decision.before() != null) {
            details.put("from", decision.before().code());
        }
        details.put("to", now.standing().code());
        if (now.brief() != null && now.brief().slack() != null) {
            details.put("slack", Integer.toString(now.brief().slack().businessDays()));
        }
        if (now.brief() != null && now.brief().bindingFiling() != null) {
            details.put("binding", now.brief().bindingFiling());
        }
        var order = decision.file().order();
        return Optional.of(new Journal.Entry(
                order.organization(), order.id(), decision.at(), Actor.SERVICE, "standing-changed", details));
    }

    static Journal.Entry raised(CaseFile file, Alert alert) {
        var details = new TreeMap<String, String>();
        details.put("alert", alert.id().toString());
        details.put("kind", alert.kind().code());
        details.put("severity", alert.severity().code());
        details.put("subject", alert.matter().subject());
        details.put("to", names(file, alert));
        return new Journal.Entry(
                alert.organization(), alert.order(), alert.at(), Actor.SERVICE, "alert-raised", details);
    }

    private static String names(CaseFile file, Alert alert) {
        return alert.recipients().stream()
                .map(file::contact)
                .flatMap(contact -> Stream.ofNullable(contact.orElse(null)))
                .map(Contact::name)
                .collect(Collectors.joining(", "));
    }

    static Journal.Entry ending(Alert ended, Instant at) {
        var details =
                Map.of("alert", ended.id().toString(), "kind", ended.kind().code(), "because", why(ended));
        return new Journal.Entry(ended.organization(), ended.order(), at, Actor.SERVICE, "alert-ended", details);
    }

    /** The code of why an alert ended. */
    static String why(Alert ended) {
        return ended.moot().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
