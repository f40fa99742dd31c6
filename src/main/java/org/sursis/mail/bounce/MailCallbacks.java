package org.sursis.mail.bounce;

import jakarta.annotation.security.PermitAll;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.sursis.mail.BounceSettings;
import org.sursis.watch.Links;
import org.sursis.watch.Returns.Returned;
import org.sursis.watch.TakeReceipt;
import org.sursis.watch.Troubles;

/**
 * A mail server hands over what came back, as the mail itself. Whoever sends it proves with the signed return path in it that the
 * message was on the way through them; nothing more is asked, because all that it can do is to have one person more told:
 * what says that a message arrived is written down, and confirms nothing.
 */
@Path("/api/v1/callbacks/mail")
@PermitAll
class MailCallbacks {
    private static final Logger LOG = Logger.getLogger(MailCallbacks.class);
    private static final int LARGEST = 1024 * 1024;

    private final BounceSettings settings;
    private final Links links;
    private final TakeReceipt receipts;
    private final Troubles troubles;

    MailCallbacks(BounceSettings settings, Links links, TakeReceipt receipts, Troubles troubles) {
        this.settings = settings;
        this.links = links;
        this.receipts = receipts;
        this.troubles = troubles;
    }

    @POST
    @Consumes("message/rfc822")
    @Operation(hidden = true)
    public Response take(byte[] mail) {
        if (settings.address() == null) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        if (mail.length > LARGEST) {
            return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build();
        }
        boolean taken = read(mail)
                .filter(r -> receipts.take(r.message(), r.news(), r.because()))
                .isPresent();
        // A mail server that is told of a fault tries again for days.
        return Response.status(taken ? Response.Status.NO_CONTENT : Response.Status.FORBIDDEN)
                .build();
    }

    private Optional<Returned> read(byte[] bytes) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            var reader = new ReturnedMail(settings.address(), links::returned);
            var returned = reader.read(mail);
            // Under no return path of ours it is anybody's, and not worth a word.
            if (returned.isEmpty() && reader.ours(mail)) {
                troubles.leftUnread(1);
                LOG.warn("a mail that was handed over as returned says nothing that is understood");
            }
            return returned;
        } catch (MessagingException notAMail) {
            return Optional.empty();
        }
    }
}
