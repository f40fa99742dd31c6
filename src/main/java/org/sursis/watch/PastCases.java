package org.sursis.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What an organization's own filings of one kind took. */
public interface PastCases {

    /** Filings with that code that were begun, those that still wait included; the newest first, a thousand at most. */
    List<Begun> of(UUID organization, String filing);

    /** One filing. {@code completedOn} is null while it waits. */
    record Begun(LocalDate startedOn, LocalDate completedOn) {}
}
