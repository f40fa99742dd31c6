package org.sursis.watch.members;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sursis.watch.Page;

/** The people of the organizations. Every method runs inside a transaction that the scene opened. */
public interface Members {

    /** Waits until nobody else changes who is a member here; holds until the transaction ends. */
    void alone(UUID organization);

    /** One person of an organization, also one whose membership ended. */
    Optional<Member> find(UUID organization, UUID id);

    /** Those who are members, in the order in which they came. */
    Page<Member> of(UUID organization, Page.Ask ask);

    /** All who are members and administer. */
    List<Member> administrators(UUID organization);

    /** The one who is a member with this address, in whatever case it is written. */
    Optional<Member> withEmail(UUID organization, String email);

    /** Everybody who is a member of some organization with this address. For scenes that work everywhere. */
    List<Member> withEmail(String email);

    /** Stores a new one. */
    void add(Member member);

    /** Stores a changed one. */
    void save(Member member);
}
