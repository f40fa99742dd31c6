package org.sursis.watch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sursis.alert.Alert;
import org.sursis.alert.Policy;
import org.sursis.alert.Post;
import org.sursis.law.order.KeptDeadline;

/**
 * All that a review looks at beside the file itself, read for several locked orders at once: a query for each kind of thing and not
 * one for each order. Made for one transaction and one thread.
 */
record Surroundings(
        Map<UUID, List<Alert>> alerts,
        Map<UUID, Post> posts,
        Map<UUID, List<KeptDeadline>> deadlines,
        Map<UUID, Policy> policies,
        Experience experience) {

    List<Alert> alerts(UUID order) {
        return alerts.getOrDefault(order, List.of());
    }

    Post post(UUID order) {
        return posts.getOrDefault(order, Post.NONE);
    }

    List<KeptDeadline> deadlines(UUID order) {
        return deadlines.getOrDefault(order, List.of());
    }

    Policy policy(UUID organization, Policies from) {
        return policies.computeIfAbsent(organization, from::of);
    }
}
