package org.sursis.mail.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Receipt;
import org.sursis.mail.BounceSettings;
import org.sursis.mail.ImapServer;
import org.sursis.watch.Returns.Found;
import org.sursis.watch.Returns.Returned;

class ImapReturnsTest {
    private static final UUID DELIVERY = UUID.fromString("6f1c2f9e-2f3b-4f0e-9b55-0d9c1f6f7a10");
    private static final String TO = "bounces+good7@clinic.example";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final List<Returned> taken = new ArrayList<>();
    private GreenMailUser mailbox;

    @BeforeEach
    void a_mailbox() {
        server.start();
        mailbox = server.setUser("bounces@clinic.example", "bounces", "s3cret");
    }

    @AfterEach
    void closed() {
        server.stop();
    }

    @Test
    void what_came_back_is_taken_once_and_cleared_and_the_rest_stays() throws Exception {
        arrives(ReturnedMailTest.report(TO, "Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.1"));
        arrives("From: a person <p@x.example>\nTo: " + TO + "\n\nthank you\n");
        arrives("From: spam\nTo: bounces+forged@clinic.example\n\nbuy\n");

        assertThat(returns().collect(taken::add)).isEqualTo(new Found(1, 2));
        assertThat(returns().collect(taken::add)).isEqualTo(Found.NOTHING);

        assertThat(taken).containsExactly(new Returned(DELIVERY, Receipt.FAILED, "failed 5.1.1"));
        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(mail -> assertThat(mail.isSet(Flags.Flag.SEEN))
                .isTrue());
    }

    @Test
    void what_could_not_be_written_down_is_there_at_the_next_look() throws Exception {
        arrives(ReturnedMailTest.report(TO, "Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.1"));

        assertThatThrownBy(() -> returns().collect(mail -> {
                    throw new IllegalStateException("database away");
                }))
                .hasMessage("database away");

        assertThat(returns().collect(taken::add)).isEqualTo(new Found(1, 0));
    }

    @Test
    void while_nobody_can_tell_whose_it_is_it_waits_for_the_next_look() throws Exception {
        arrives(OddReturnsTest.file("postfix-failed"));

        var away = returns(tag -> {
            throw new IllegalStateException("database away");
        });
        assertThatThrownBy(() -> away.collect(taken::add)).hasMessage("database away");

        assertThat(returns().collect(taken::add)).isEqualTo(new Found(1, 0));
    }

    /** The server's own idea of the parts of a mail is not asked for. */
    @Test
    void reports_of_every_shape_are_read_through_the_server_too() throws Exception {
        for (var mail :
                List.of("exchange-wrapped", "gmail-global", "status-as-the-last-part", "report-without-a-status")) {
            arrives(OddReturnsTest.file(mail));
        }
        assertThat(returns().collect(taken::add)).isEqualTo(new Found(4, 0));
        assertThat(taken)
                .extracting(Returned::because)
                .containsExactly(
                        "failed 5.1.10", "failed 5.2.1", "failed 5.1.1", "came back with a report that cannot be read");
    }

    @Test
    void a_mail_larger_than_any_report_is_judged_by_its_headers() throws Exception {
        arrives(ReturnedMailTest.report(TO, "Final-Recipient: rfc822; a@x.example\nAction: delayed\nStatus: 4.4.1")
                + "x".repeat(1024 * 1024));
        arrives("From: a person <p@x.example>\nTo: " + TO + "\n\n" + "x".repeat(1024 * 1024));
        assertThat(returns().collect(taken::add)).isEqualTo(new Found(1, 1));
        assertThat(taken).containsExactly(new Returned(DELIVERY, Receipt.FAILED, "came back and cannot be read"));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_wrong_login_is_said_without_the_secret() {
        var server = ImapServer.of(
                "imap://bounces:wr0ng7f3@127.0.0.1:" + this.server.getImap().getPort());
        var returns = new ImapReturns(new BounceSettings("bounces@clinic.example", server), tag -> Optional.empty());
        assertThatThrownBy(() -> returns.collect(taken::add))
                .hasMessageContaining("AuthenticationFailedException")
                .hasMessageNotContaining("wr0ng7f3")
                .hasNoCause();
    }

    @Test
    void without_a_mailbox_nothing_comes_back() {
        assertThat(new ImapReturns(new BounceSettings(null, null), tag -> Optional.empty()).collect(taken::add))
                .isEqualTo(Found.NOTHING);
    }

    private ImapReturns returns() {
        return returns(tag -> "good7".equals(tag) ? Optional.of(DELIVERY) : Optional.empty());
    }

    private ImapReturns returns(Function<String, Optional<UUID>> signed) {
        var url = "imap://bounces:s3cret@127.0.0.1:" + server.getImap().getPort() + "/INBOX";
        return new ImapReturns(new BounceSettings("bounces@clinic.example", ImapServer.of(url)), signed);
    }

    private void arrives(String mail) throws Exception {
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }
}
