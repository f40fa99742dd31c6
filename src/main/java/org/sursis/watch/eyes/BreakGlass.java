package org.sursis.watch.eyes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sursis.docket.BrokenGlass;
import org.sursis.docket.CaseFile;
import org.sursis.watch.Actor;
import org.sursis.watch.Changing;
import org.sursis.watch.Refusal;
import org.sursis.watch.Watched;

/**
 * One person alone makes effective what waits for a second one, and says why. Everybody on the list is paged, those who were taken off it
 * too, and so is whoever administers the organization: it must be possible in the night, and never unnoticed.
 */
@ApplicationScoped
public class BreakGlass {
    private final Changing changing;
    private final PageAdministrators administrators;

    BreakGlass(Changing changing, PageAdministrators administrators) {
        this.changing = changing;
        this.administrators = administrators;
    }

    /** Makes everything effective that waits at this order; refused where nothing does. */
    @Transactional
    public Watched breakGlass(Actor who, UUID id, Integer ifRevision, String reason) {
        var it = changing.locked(who, id, ifRevision);
        var waits = waiting(it);
        if (waits.isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "", "nothing waits for a second member at this order");
        }
        var glass = new BrokenGlass(reason, who.name(), it.now());
        // Paged while they are still on the list; what ends the list or the watch comes after that, in the same
        // transaction.
        var paged = changing.change(
                it,
                file -> file.with(file.order().broken(glass)),
                "glass-broken",
                Map.of("reason", reason, "made", String.join(" ", waits)));
        administrators.page(who, paged.file(), glass);
        return changing.change(
                it.with(paged), file -> effective(file, it), waits.get(0), Map.of("because", "glass-broken"));
    }

    /** As the journal calls what becomes of it, the weightiest first. */
    private static List<String> waiting(Changing.Held it) {
        var order = it.file().order();
        var waits = new ArrayList<String>();
        if (order.closureAsked() != null) {
            waits.add("order-closed");
        }
        if (order.removal().heldAt(it.now()).isPresent()) {
            waits.add("removal-confirmed");
        }
        if (!it.file().leaving().isEmpty()) {
            waits.add("contacts-confirmed");
        }
        return waits;
    }

    private static CaseFile effective(CaseFile file, Changing.Held it) {
        var order = file.order().with(file.order().removal().believed());
        var asked = order.closureAsked();
        return file.with(asked == null ? order : order.closed(asked.confirmed(it.now())))
                .withContacts(file.listed());
    }
}
