package org.sursis.watch.eyes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.sursis.notice.OrderCode;
import org.sursis.watch.Actor;
import org.sursis.watch.ChangeOrder;
import org.sursis.watch.ReadCase;
import org.sursis.watch.eyes.LookByLink.Question;

/** A second look at an order, within the walls of its organization. */
@ApplicationScoped
class LookAtOrder {
    private final ReadCase cases;
    private final ChangeOrder change;
    private final ConfirmPeople people;
    private final EndWatch end;

    LookAtOrder(ReadCase cases, ChangeOrder change, ConfirmPeople people, EndWatch end) {
        this.cases = cases;
        this.change = change;
        this.people = people;
        this.end = end;
    }

    @Transactional
    Question look(Actor who, LookAgain look) {
        var file = cases.order(who, look.order()).file();
        return new Question(
                look.what(), OrderCode.of(look.order()), look.reader().language(), look.waits(file, cases.now()));
    }

    @Transactional
    Question say(Actor who, LookAgain look) {
        if (look(who, look).waits()) {
            switch (look.what()) {
                case MOVED_LATER -> change.confirmRemoval(who, look.order(), null);
                case PEOPLE_LEFT -> people.confirm(who, look.order(), null);
                case WATCH_ENDED -> end.takeBack(who, look.order(), null);
            }
        }
        return look(who, look);
    }
}
