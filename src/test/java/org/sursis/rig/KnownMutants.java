package org.sursis.rig;

import static org.sursis.rig.Mutant.of;

import java.util.List;
import org.sursis.rig.Breach.Kind;

/** The mistakes that guarantee.md names as those by which services like this one fail. */
final class KnownMutants {
    private KnownMutants() {}

    static List<Mutant> all() {
        return List.of(
                of("mark sent before send", Scenario.MAIL_REFUSED, Kind.SENT_UNTAKEN)
                        .in("watch/Batch.java", "var outcome = tried(claimed);", """
                                hands.recording().settle(List.of(settlement(claimed, new Outcome.Accepted(null, "trust me"))));
                                var outcome = tried(claimed);
                                """),
                of("no token check", Scenario.NODES_FROZEN, Kind.OUTLIVED_LEASE)
                        .in(
                                "store/Settling.java",
                                "where d.state = 'sending' and d.lease_token = r.token\n                order by d.id",
                                "where d.state = 'sending'\n                order by d.id")
                        .in(
                                "store/Settling.java",
                                "where d.id = r.id and d.state = 'sending' and d.lease_token = r.token",
                                "where d.id = r.id and d.state = 'sending'"),
                of("new Message-ID per attempt", Scenario.MAIL_REFUSED, Kind.STRAY, Kind.COPY_DIFFERS)
                        .in(
                                "mail/letter/MailMessage.java",
                                "\"<\" + delivery.id() + \"@\" + domain + \">\"",
                                "\"<\" + java.util.UUID.randomUUID() + \"@\" + domain + \">\""),
                of("five attempts at most", Scenario.MAIL_AWAY, Kind.UNSETTLED, Kind.LOST)
                        .in(
                                "store/Claiming.java",
                                "where channel = ? and state in",
                                "where channel = ? and attempts < 5 and state in"),
                of("4xx at RCPT taken as permanent", Scenario.MAIL_REFUSED, Kind.DEAD_UNREFUSED)
                        .in(
                                "mail/SmtpVerdict.java",
                                "case RCPT -> reply / 100 == 5 ?",
                                "case RCPT -> reply / 100 >= 4 ?"),
                of("plan outside the transaction", Scenario.DATABASE_CUT, Kind.NOT_PLANNED)
                        .in("store/JdbcOutbox.java", """
                                            database.joined(sql -> {
                                                new Planning(sql, journal).plan(messages);
                                                return messages.size();
                                            });
                                """, AFTER_COMMIT),
                of("transaction open while sending", Scenario.NODES_KILLED, Kind.COPY_UNEXPLAINED)
                        .in("watch/Dispatch.java", "    public int pass(Channel channel) {", """
                                    public int pass(Channel channel) {
                                        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                                                .timeout(600)
                                                .call(() -> inOne(channel));
                                    }

                                    private int inOne(Channel channel) {
                                """)
                        .in(
                                "store/Database.java",
                                "QuarkusTransaction.requiringNew()",
                                "QuarkusTransaction.joiningExisting()")
                        .in("store/JdbcOutbox.java", "return database.inScene()", "return messagesOnly(results)")
                        .in(
                                "store/JdbcOutbox.java",
                                "    @Override\n    @Transactional(TxType.SUPPORTS)\n    public int reap(",
                                """
                                    private static boolean messagesOnly(List<Settlement> results) {
                                        return results.isEmpty();
                                    }

                                    @Override
                                    @Transactional(TxType.SUPPORTS)
                                    public int reap(""")
                        .in(
                                "mail/EmailSender.java",
                                "transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION",
                                "transactions.getTransactionStatus() == Status.STATUS_UNKNOWN")
                        .in(
                                "sms/SmsSender.java",
                                "transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION",
                                "transactions.getTransactionStatus() == Status.STATUS_UNKNOWN")
                        .in(
                                "webhook/HttpPost.java",
                                "transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION",
                                "transactions.getTransactionStatus() == Status.STATUS_UNKNOWN"),
                of("lease by node clock", Scenario.CLOCK_BEHIND, Kind.WITHIN_LEASE)
                        .in(
                                "store/Claiming.java",
                                "lease_until = clock_timestamp() + make_interval(secs => ?)",
                                "lease_until = ?::timestamptz + make_interval(secs => ?)")
                        // Not the clock that the service believes, which the database has put right.
                        .in(
                                "store/Claiming.java",
                                "limit, seconds, now, node)",
                                "limit, java.time.Clock.systemUTC().instant(), seconds, now, node)"),
                of("loop ends on an exception", Scenario.DATABASE_KILLED, Kind.UNSETTLED, Kind.LOST)
                        .in(
                                "jobs/Metronome.java",
                                "tell(any, \"%s failed; it goes on\", name);",
                                "if (true) throw new IllegalStateException(any);")
                        .in(
                                "jobs/Senders.java",
                                "await(channel, BackOff.after(failures));",
                                "if (true) throw new IllegalStateException(away);"),
                of("no acknowledgement re-check after claim", Scenario.STOPPED_IN_THE_QUEUE, Kind.BEGUN_AFTER_STOP)
                        .in(
                                "watch/Batch.java",
                                "if (System.nanoTime() - askedAt > ASK_AGAIN_NANOS)",
                                "if (left.isEmpty() && System.nanoTime() - askedAt > ASK_AGAIN_NANOS)"),
                of("GET acknowledges", Scenario.LINKS_OPENED, Kind.ANSWERED_BY_LOOKING)
                        .in(
                                "board/answer/AnswerResource.java",
                                ".map(question -> page(OK, token, question, Given.NOTHING, null))",
                                """
                                .map(question -> link.answer(token, new org.sursis.watch.Acknowledge.Reply(
                                        org.sursis.alert.Answer.Word.HAVE_IT, null, null)))
                                .map(question -> page(OK, token, question, Given.NOTHING, null))"""),
                of("Quartz as the only pacemaker", Scenario.QUARTZ_SILENT, Kind.LATE, Kind.LOST)
                        .in("jobs/Loop.java", "metronome.start();", "metronome.stop();"));
    }

    /** As it is written by hand by everybody who hears "after the commit". */
    private static final String AFTER_COMMIT = """
                        io.quarkus.arc.Arc.container()
                                .instance(jakarta.transaction.TransactionSynchronizationRegistry.class)
                                .get()
                                .registerInterposedSynchronization(new jakarta.transaction.Synchronization() {
                                    @Override
                                    public void beforeCompletion() {}

                                    @Override
                                    public void afterCompletion(int status) {
                                        if (status == jakarta.transaction.Status.STATUS_COMMITTED) {
                                            new Thread(() -> database.apart(sql -> {
                                                        new Planning(sql, journal).plan(messages);
                                                        return messages.size();
                                                    }))
                                                    .start();
                                        }
                                    }
                                });
            """;
}
