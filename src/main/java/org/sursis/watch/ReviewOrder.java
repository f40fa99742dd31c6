package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sursis.alert.Post;
import org.sursis.alert.Review;
import org.sursis.alert.Situation;
import org.sursis.alert.Verdict;
import org.sursis.docket.CaseFile;
import org.sursis.law.GateTime;
import org.sursis.law.order.Ledger;
import org.sursis.race.Standing;
import org.sursis.watch.unreached.TellAdministrators;
import org.sursis.watch.unreached.Unreached;

/**
 * Looks at one order and writes down what the review decided, in the transaction of whatever made it necessary. Decide
 * first, store the order with its next wake-up, then record: so no order is ever stored without one.
 */
@ApplicationScoped
class ReviewOrder {
    private final Alerts alerts;
    private final Outbox outbox;
    private final Policies policies;
    private final KeepDeadlines deadlines;
    private final Races races;
    private final Law law;
    private final TellAdministrators administrators;
    private final RecordReview recordReview;

    ReviewOrder(
            Alerts alerts,
            Outbox outbox,
            Policies policies,
            KeepDeadlines deadlines,
            Races races,
            Law law,
            TellAdministrators administrators,
            RecordReview recordReview) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.policies = policies;
        this.deadlines = deadlines;
        this.races = races;
        this.law = law;
        this.administrators = administrators;
        this.recordReview = recordReview;
    }

    /**
     * A decision that is not written down yet.
     *
     * @param before the order's colour until now, or null at its first review
     * @param unreached that nobody could be reached until now, or null
     */
    record Decision(Situation situation, Standing before, Unreached unreached, Verdict verdict, Instant at) {
        CaseFile file() {
            return situation.file();
        }

        Watched watched() {
            return new Watched(
                    file(),
                    verdict.standing(),
                    tellsAgainFirst() ? silence().againAt() : verdict.nextReviewAt(),
                    at,
                    verdict.routine() && !tellsAgainFirst(),
                    Brief.of(file(), verdict.assessment(), verdict.gates(), at),
                    verdict.unreachable());
        }

        /** That nobody can be reached as of now, or null. */
        Unreached silence() {
            return verdict.unreachable() ? Unreached.found(unreached, at) : null;
        }

        private boolean tellsAgainFirst() {
            return verdict.unreachable() && silence().againAt().isBefore(verdict.nextReviewAt());
        }
    }

    /** The situation of a stored order. */
    @Transactional(TxType.MANDATORY)
    Situation situation(CaseFile file, Instant reviewedAt, Instant now) {
        return situation(file, reviewedAt, surroundings(List.of(file.order().id())), now);
    }

    private Surroundings surroundings(List<UUID> orders) {
        return new Surroundings(
                alerts.of(orders), outbox.post(orders), deadlines.kept(orders), new HashMap<>(), races.experience());
    }

    private Situation situation(CaseFile file, Instant reviewedAt, Surroundings around, Instant now) {
        var order = file.order();
        return new Situation(
                file,
                around.alerts(order.id()),
                around.post(order.id()),
                around.policy(order.organization(), policies),
                reviewedAt,
                deadlines.ledger(file, around.deadlines(order.id()), now),
                gates(file, now),
                races.of(file, around.experience(), now));
    }

    private List<GateTime> gates(CaseFile file, Instant now) {
        return GateTime.of(file.order(), law.book(), now);
    }

    /** The deadlines of a stored order. */
    @Transactional(TxType.MANDATORY)
    Ledger deadlines(CaseFile file, Instant now) {
        return deadlines.ledger(file, now);
    }

    /** Decides about an order that was never looked at. */
    @Transactional(TxType.MANDATORY)
    Decision decideFirst(CaseFile file, Instant now) {
        return decided(first(file, now), null, null, now);
    }

    /** The situation of an order that was never looked at; it need not be stored. */
    @Transactional(TxType.MANDATORY)
    Situation first(CaseFile file, Instant now) {
        var policy = policies.of(file.order().organization());
        return new Situation(
                file, List.of(), Post.NONE, policy, null, Ledger.EMPTY, gates(file, now), races.of(file, now));
    }

    /** Decides about an order as it is stored. */
    @Transactional(TxType.MANDATORY)
    Decision decide(Watched order, Instant now) {
        return decide(order, order.file(), now);
    }

    /** Decides about an order as the file has it now. */
    @Transactional(TxType.MANDATORY)
    Decision decide(Watched before, CaseFile file, Instant now) {
        var unreached = unreached(List.of(before)).get(file.order().id());
        return decided(situation(file, before.reviewedAt(), now), before.standing(), unreached, now);
    }

    /** Decides about several locked orders, each by itself and as if it were alone. */
    @Transactional(TxType.MANDATORY)
    List<Decision> decide(List<Watched> orders, Instant now) {
        var situations = situations(orders, now);
        var unreached = unreached(orders);
        return IntStream.range(0, orders.size())
                .mapToObj(n -> {
                    var order = orders.get(n);
                    var silence = unreached.get(order.file().order().id());
                    return decided(situations.get(n), order.standing(), silence, now);
                })
                .toList();
    }

    /** Asked for of those alone that were red; nearly always there are none. */
    private Map<UUID, Unreached> unreached(List<Watched> orders) {
        return administrators.known(orders.stream()
                .filter(Watched::unreachable)
                .map(order -> order.file().order().id())
                .toList());
    }

    /** The situations of several stored orders, in their order. */
    @Transactional(TxType.MANDATORY)
    List<Situation> situations(List<Watched> orders, Instant now) {
        var around =
                surroundings(orders.stream().map(o -> o.file().order().id()).toList());
        return orders.stream()
                .map(o -> situation(o.file(), o.reviewedAt(), around, now))
                .toList();
    }

    private static Decision decided(Situation situation, Standing before, Unreached unreached, Instant now) {
        return new Decision(situation, before, unreached, Review.of(situation, now), now);
    }

    /** Writes a decision down; the order itself must be stored already. */
    @Transactional(TxType.MANDATORY)
    void record(Decision decision) {
        record(List.of(decision));
    }

    /** Writes decisions down; the orders themselves must be stored already. */
    @Transactional(TxType.MANDATORY)
    void record(List<Decision> decisions) {
        recordReview.record(decisions);
    }
}
