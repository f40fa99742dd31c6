package org.sursis.board.page;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sursis.alert.Channel;
import org.sursis.alert.Health;
import org.sursis.board.words.RowWords;
import org.sursis.docket.CaseFile;
import org.sursis.docket.Contact;

/** Whom an order's page asks about: those called first of whom nothing shows that messages reach them. */
record AskForProof(CaseFile file, Map<UUID, Map<Channel, Health>> ways) {

    /** The sentence, or null where there is nothing to ask; where the watch has ended nobody need be reached. */
    String in(RowWords words) {
        if (!file.order().open() || file.contacts().isEmpty()) {
            return null;
        }
        if (file.contacts().stream().noneMatch(this::proven)) {
            return words.nobodyProven();
        }
        var unproven = Contact.first(file.contacts()).stream()
                .filter(contact -> !proven(contact))
                .map(Contact::name)
                .collect(Collectors.joining(", "));
        return unproven.isEmpty() ? null : words.notProven(unproven);
    }

    private boolean proven(Contact contact) {
        return ways.getOrDefault(contact.id(), Map.of()).containsValue(Health.PROVEN);
    }
}
