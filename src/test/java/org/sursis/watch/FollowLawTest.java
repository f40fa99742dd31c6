package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.sursis.law.LawBook;
import org.sursis.watch.FollowLaw.BookChanged;

class FollowLawTest {
    private final LawBook old = new LawBook(List.of(), Map.of());
    private final LawBook edited = new LawBook(List.of(), Map.of());
    private final List<LawBook> told = new ArrayList<>();
    private LawBook inFiles = old;
    private boolean away;

    private final FollowLaw follow = new FollowLaw(new Files(), new Told());

    @Test
    void the_law_is_told_once_after_the_start_and_once_for_each_change() {
        follow.look();
        follow.look();
        assertThat(told).containsExactly(old);
        inFiles = edited;
        follow.look();
        follow.look();
        assertThat(told).containsExactly(old, edited);
    }

    @Test
    void who_could_not_follow_is_told_again() {
        follow.look();
        inFiles = edited;
        away = true;
        assertThatThrownBy(follow::look).hasMessage("the database is away");
        assertThat(told).containsExactly(old);
        away = false;
        follow.look();
        assertThat(told).containsExactly(old, edited);
    }

    private final class Files implements Law {
        private LawBook book = old;

        @Override
        public LawBook book() {
            return book;
        }

        @Override
        public void refresh() {
            book = inFiles;
        }
    }

    private final class Told implements Event<BookChanged> {

        @Override
        public void fire(BookChanged change) {
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            told.add(change.book());
        }

        @Override
        public <U extends BookChanged> CompletionStage<U> fireAsync(U change) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends BookChanged> CompletionStage<U> fireAsync(U change, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<BookChanged> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends BookChanged> Event<U> select(Class<U> type, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends BookChanged> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
