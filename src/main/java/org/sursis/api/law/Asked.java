package org.sursis.api.law;

import java.util.function.Supplier;
import org.sursis.api.wire.Faults;
import org.sursis.calendar.OutsideCoverage;
import org.sursis.law.CannotSay;

/** A question to the law book; what it cannot say becomes a fault of the field that asked. */
final class Asked {

    private Asked() {}

    static <T> T of(Faults faults, Supplier<T> question) {
        try {
            return question.get();
        } catch (CannotSay e) {
            faults.notAllowed("/" + e.field(), e.getMessage());
        } catch (OutsideCoverage e) {
            faults.notAllowed("/trigger", "leads out of a calendar: " + e.getMessage());
        }
        faults.refuseIfAny();
        throw new IllegalStateException("a fault ends the request");
    }
}
