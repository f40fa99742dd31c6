package org.sursis.api.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sursis.api.wire.Exchange;
import org.sursis.api.wire.Faults;
import org.sursis.api.wire.Json;
import org.sursis.api.wire.MergePatch;
import org.sursis.api.wire.Sheet;
import org.sursis.api.wire.StrictJson;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.watch.ChangeOrder;
import org.sursis.watch.Law;
import org.sursis.watch.ReadCase;
import org.sursis.watch.Watched;

/** What is done with one filing, at whichever of its two addresses. */
@RequestScoped
class FilingDesk {
    private final Exchange exchange;
    private final ReadCase cases;
    private final ChangeOrder change;
    private final Law law;

    FilingDesk(Exchange exchange, ReadCase cases, ChangeOrder change, Law law) {
        this.exchange = exchange;
        this.cases = cases;
        this.change = change;
        this.law = law;
    }

    Response show(UUID id) {
        var file = cases.byFiling(exchange.actor(), id).file();
        var filing = in(file, id);
        return exchange.show(FilingBody.of(file.order().id(), filing), filing.revision());
    }

    Response change(UUID id, byte[] body) {
        boolean any = exchange.guard(
                        in(cases.byFiling(exchange.actor(), id).file(), id).revision())
                == null;
        var now = Part.of("/filings/[0-9]+", "", () -> Part.latest(any, () -> merged(id, body)))
                .file();
        var filing = in(now, id);
        return exchange.changed(FilingBody.of(now.order().id(), filing), filing.revision());
    }

    /** A patch is merged into one revision and fits no other. */
    private Watched merged(UUID id, byte[] body) {
        var actor = exchange.actor();
        var file = cases.byFiling(actor, id).file();
        var known = in(file, id);
        exchange.guard(known.revision());
        var changed = read(file, known, StrictJson.read(body)).filing(id, known.revision());
        return change.changeFiling(actor, id, known.revision(), changed);
    }

    private FilingForm read(CaseFile file, Filing known, JsonNode patch) {
        var order = file.order();
        ObjectNode tree = Json.tree(FilingBody.of(order.id(), known));
        tree.retain(FilingBody.CHANGEABLE);
        if (reopens(patch)) {
            tree.putNull("completedOn");
        }
        var faults = new Faults();
        var today = Today.of(order.removal().current(), order.particulars().jurisdiction(), cases::today);
        var form = FilingForm.read(
                Sheet.of(MergePatch.apply(tree, patch), faults), today, office -> mayWorkBy(office, known));
        faults.refuseIfAny();
        return form;
    }

    /** A calendar that is gone since the filing was made must not keep anybody from completing it. */
    private boolean mayWorkBy(String office, Filing known) {
        return office.equals(known.office()) || law.book().calendarIds().contains(office);
    }

    /** A filing that is no longer complete loses the day on which it was. */
    private static boolean reopens(JsonNode patch) {
        return patch.hasNonNull("status")
                && !FilingStatus.COMPLETE.code().equals(patch.get("status").asText());
    }

    private static Filing in(CaseFile file, UUID id) {
        return file.filings().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
