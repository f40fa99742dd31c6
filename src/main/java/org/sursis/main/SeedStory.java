package org.sursis.main;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.sursis.docket.CompleteWhen;
import org.sursis.docket.Contact;
import org.sursis.docket.Estimate;
import org.sursis.docket.Filing;
import org.sursis.docket.FilingStatus;
import org.sursis.docket.Language;
import org.sursis.docket.Particulars;
import org.sursis.docket.Removal;
import org.sursis.watch.FirstStart;
import org.sursis.watch.Orders;
import org.sursis.watch.Page;
import org.sursis.watch.ReadCase;
import org.sursis.watch.RegisterOrder;
import org.sursis.watch.RegisterOrder.Registration;

/** Begins a rehearsal with the case that the README tells: the certificate that may come after the plane has left. */
@Singleton
final class SeedStory {

    /** After the stage on which a rehearsal's messages leave has been set, so that the first ones leave too. */
    private static final int WHEN_THE_STAGE_IS_SET = Interceptor.Priority.LIBRARY_AFTER;

    private static final String CERTIFICATE = "marriage-certificate";
    private static final LocalDate MARRIED = LocalDate.of(2026, 10, 30);
    private static final LocalDate LEARNED = LocalDate.of(2026, 11, 6);
    private static final LocalDate REMOVAL = LocalDate.of(2026, 11, 27);

    private final Settings settings;
    private final FirstStart firstStart;
    private final ReadCase cases;
    private final RegisterOrder register;

    SeedStory(Settings settings, FirstStart firstStart, ReadCase cases, RegisterOrder register) {
        this.settings = settings;
        this.firstStart = firstStart;
        this.cases = cases;
        this.register = register;
    }

    void on(@Observes @Priority(WHEN_THE_STAGE_IS_SET) StartupEvent start) {
        var rehearsal = settings.rehearsal();
        if (rehearsal.seed() && rehearsal.start().isPresent() && nothingWatched()) {
            register.register(firstStart.operator(), story());
        }
    }

    /** A rehearsal that is started again goes on where it stood. */
    private boolean nothingWatched() {
        var operator = firstStart.operator();
        return cases.orders(operator, Orders.Filter.NONE, Orders.Sort.NEWEST, new Page.Ask(null, 1))
                .items()
                .isEmpty();
    }

    private static Registration story() {
        return new Registration(
                new Particulars("QC-2026-0417", "ca", "CA-QC", "departure-order", false),
                new Removal(REMOVAL, null, ZoneId.of("America/Toronto"), "direction-to-report", LEARNED, null),
                true,
                List.of(certificate(), sponsorship()),
                List.of(
                        person(1, "Counsel", "counsel@example.org", "+15145550123", Language.FR),
                        person(2, "Backup", "backup@example.org", null, Language.EN)));
    }

    private static Filing certificate() {
        return filing(CERTIFICATE, FilingStatus.PENDING, MARRIED, new Estimate(15, 25, 45), List.of(), null);
    }

    private static Filing sponsorship() {
        var estimate = new Estimate(1, 2, 4);
        return filing(
                "spousal-sponsorship", FilingStatus.PLANNED, null, estimate, List.of(CERTIFICATE), Filing.REMOVAL);
    }

    private static Filing filing(
            String code,
            FilingStatus status,
            LocalDate started,
            Estimate estimate,
            List<String> requires,
            String target) {
        return new Filing(
                UUID.randomUUID(),
                code,
                null,
                status,
                started,
                null,
                null,
                null,
                estimate,
                requires,
                target,
                CompleteWhen.COMPLETE,
                1);
    }

    private static Contact person(int tier, String name, String email, String phone, Language language) {
        return new Contact(UUID.randomUUID(), tier, name, email, phone, language, null);
    }
}
