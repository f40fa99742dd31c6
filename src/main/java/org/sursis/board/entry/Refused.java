package org.sursis.board.entry;

import java.util.List;
import java.util.regex.Pattern;
import org.sursis.board.words.FaultWords;
import org.sursis.watch.Refusal.Fault;

/** Says what a scene found wrong, beside the field that it concerns. */
record Refused(OrderTyped order, FaultWords words) {
    private static final Pattern IN_LIST = Pattern.compile("/(filings|contacts)/([0-9]{1,4})(/.*)?");

    List<Wrong> of(List<Fault> faults) {
        return faults.stream().map(this::wrong).toList();
    }

    private Wrong wrong(Fault fault) {
        var entry = IN_LIST.matcher(fault.pointer());
        if (!entry.matches()) {
            return whole(fault);
        }
        int place = Integer.parseInt(entry.group(2));
        return entry.group(1).equals("filings") ? filing(place, fault) : person(place, fault);
    }

    private Wrong whole(Fault fault) {
        return switch (fault.pointer()) {
            case "/reference" -> new Wrong("reference", words.taken());
            case "/removal/date" -> new Wrong("removal.date", words.badRemoval());
            case "/removal/time" -> new Wrong("removal.time", words.hourPast());
            case "/contacts" -> new Wrong("c1.name", words.nobody());
            default -> new Wrong("", words.otherwise(fault.detail()));
        };
    }

    private Wrong filing(int place, Fault fault) {
        var row = order.rows().get(place);
        return fault.pointer().endsWith("/code") && row.own()
                ? new Wrong(row.prefix() + "called", words.filingTwice())
                : new Wrong(row.prefix() + "status", words.otherwise(fault.detail()));
    }

    private Wrong person(int place, Fault fault) {
        var person = order.registration().contacts().get(place);
        var at = PeopleTyped.prefix(person.tier());
        return fault.detail().contains("twice")
                ? new Wrong(at + "email", words.personTwice())
                : new Wrong(at + (person.email() == null ? "phone" : "email"), words.notReached());
    }
}
