package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.alert.Policy;
import org.sursis.alert.QuietHours;

/** What each organization has settled, over what the operator has set for all. */
@ApplicationScoped
public class Policies {
    private final Policy common;
    private final Organizations organizations;

    Policies(Policy common, Organizations organizations) {
        this.common = common;
        this.organizations = organizations;
    }

    /** The policy that alerts of this organization follow. */
    public Policy of(UUID organization) {
        var own = organizations.find(organization);
        var morning = own.map(Organizations.Organization::morning).map(LocalTime::parse);
        var quiet = own.map(Organizations.Organization::quietHours).map(QuietHours::of);
        return new Policy(
                common.ladder(),
                morning.orElse(common.morning()),
                quiet.orElse(common.quietHours()),
                common.channels());
    }

    /** True when a person with these addresses can be reached at all. */
    boolean reaches(Optional<String> email, Optional<String> phone) {
        return (email.isPresent() && common.channels().contains(Channel.EMAIL))
                || (phone.isPresent() && common.channels().contains(Channel.SMS));
    }
}
