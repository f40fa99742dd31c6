package org.sursis.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.docket.Contact;
import org.sursis.notice.Sight;

/** The clinics and firms; the walls between tenants. Every method runs inside a transaction that the scene opened. */
public interface Organizations {

    /** One organization. */
    Optional<Organization> find(UUID id);

    /** All of them, by name. */
    List<Organization> all();

    /** True when another one has this name. */
    boolean nameTaken(String name, UUID except);

    /** Stores a new one. */
    void add(Organization organization);

    /** Stores a changed one. */
    void save(Organization organization);

    /**
     * A clinic or firm.
     *
     * @param operator who answers for orders that name nobody, or null
     * @param morning overrides the service's morning hour, {@code HH:mm}, or null
     * @param quietHours overrides the service's quiet hours, or null
     * @param subscribersSee how much of a published order its subscribers see
     * @param home true for the organization that runs the service and may see the others
     */
    record Organization(
            UUID id,
            String name,
            Contact operator,
            String morning,
            String quietHours,
            Sight subscribersSee,
            boolean home,
            Instant createdAt,
            int revision) {}
}
