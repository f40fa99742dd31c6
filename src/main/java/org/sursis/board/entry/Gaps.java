package org.sursis.board.entry;

import java.util.ArrayList;
import java.util.List;
import org.sursis.board.words.Phrases;
import org.sursis.docket.Contact;
import org.sursis.race.Outlook;
import org.sursis.race.forecast.Basis;
import org.sursis.watch.AssessOrder.Assessed;

/** What is missing though the order could be stored: each would make the watch weaker. */
record Gaps(OrderTyped order, Phrases phrases) {

    /** In the order of the form. {@code assessed} is null where nothing could be reckoned. */
    List<Wrong> of(Assessed assessed) {
        var words = phrases.tongue().entry();
        var gaps = new ArrayList<Wrong>();
        var what = order.registration();
        if (what.removal() == null) {
            gaps.add(new Wrong("removal.date", words.noRemoval()));
        }
        if (what.filings().isEmpty()) {
            gaps.add(new Wrong("plan", words.noFilings()));
        }
        if (assessed != null) {
            assessed.assessment().filings().stream()
                    .filter(f -> f.basis().kind() == Basis.Kind.UNKNOWN)
                    .forEach(f -> gaps.add(noEstimate(f)));
        }
        gaps.addAll(people(what.contacts()));
        if (!what.chainConfirmed()) {
            gaps.add(new Wrong("chainConfirmed", words.noChain()));
        }
        // What was typed wrongly is told as wrong already.
        gaps.removeIf(gap -> order.wrongs().stream().map(Wrong::name).anyMatch(gap.name()::equals));
        return List.copyOf(gaps);
    }

    private Wrong noEstimate(Outlook outlook) {
        var row = order.rows().stream()
                .filter(r -> r.filing().code().equals(outlook.code()))
                .findFirst()
                .orElseThrow();
        var name = Phrases.capital(phrases.filing(row.filing()));
        return new Wrong(row.prefix() + "expectedOn", phrases.tongue().entry().noEstimate(name));
    }

    private List<Wrong> people(List<Contact> contacts) {
        var words = phrases.tongue().entry();
        var gaps = new ArrayList<Wrong>();
        contacts.stream()
                .filter(c -> c.tier() == 1 && c.phone() == null)
                .forEach(c -> gaps.add(new Wrong("c1.phone", words.noPhone())));
        if (contacts.stream().noneMatch(c -> c.tier() == 2)) {
            gaps.add(new Wrong("c2.name", words.noSecond()));
        }
        return gaps;
    }
}
