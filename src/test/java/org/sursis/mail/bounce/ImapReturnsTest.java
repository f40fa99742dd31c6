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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sursis.alert.Receipt;
import org.sursis.mail.BounceSettings;
import org.sursis.mail.ImapServer;
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

        assertThat(returns().collect(taken::add)).isEqualTo(1);
        assertThat(returns().collect(taken::add)).isZero();

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

        assertThat(returns().collect(taken::add)).isEqualTo(1);
    }

    @Test
    void a_mail_larger_than_any_report_is_not_read() throws Exception {
        arrives(ReturnedMailTest.report(TO, "Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.1")
                + "x".repeat(1024 * 1024));
        assertThat(returns().collect(taken::add)).isZero();
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
                .isZero();
    }

    private ImapReturns returns() {
        var url = "imap://bounces:s3cret@127.0.0.1:" + server.getImap().getPort() + "/INBOX";
        return new ImapReturns(
                new BounceSettings("bounces@clinic.example", ImapServer.of(url)),
                tag -> "good7".equals(tag) ? Optional.of(DELIVERY) : Optional.empty());
    }

    private void arrives(String mail) throws Exception {
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }
}
