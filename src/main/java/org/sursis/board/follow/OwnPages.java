package org.sursis.board.follow;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sursis.board.words.Tongues;
import org.sursis.watch.subscribe.SubscribeByLink.View;

/** Pages behind a subscriber's own links, in the language that they chose; where a link is none of ours, in their browser's. */
@Singleton
class OwnPages {
    private static final int OK = 200;
    private static final int NOT_OURS = 404;

    private final Tongues tongues;

    OwnPages(Tongues tongues) {
        this.tongues = tongues;
    }

    Response page(Optional<View> view, String wished, BiFunction<FollowComposer, View, FollowPage> said) {
        return view.map(v -> Layouts.page(OK, said.apply(in(v), v)))
                .orElseGet(() -> Layouts.page(
                        NOT_OURS,
                        FollowComposer.in(tongues.wished(wished).language()).unknown()));
    }

    static FollowComposer in(View view) {
        return FollowComposer.in(view.subscription().wishes().language());
    }
}
