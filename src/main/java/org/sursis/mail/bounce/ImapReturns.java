package org.sursis.mail.bounce;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.sursis.mail.BounceSettings;
import org.sursis.mail.ImapServer;
import org.sursis.watch.Links;
import org.sursis.watch.Returns;

/**
 * Reads the mailbox for returned mail over IMAP. What was about a message of ours is deleted once it is taken; everything else is
 * marked as read, stays, and is counted. A mail bomb costs a bounded time: so many mails a look, and no body that is larger than a report ever is.
 */
@Singleton
class ImapReturns implements Returns {
    private static final Logger LOG = Logger.getLogger(ImapReturns.class);
    private static final int MOST_AT_A_LOOK = 200;
    private static final int LARGEST = 1024 * 1024;
    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "30000";

    private final BounceSettings settings;
    private final Function<String, Optional<UUID>> signed;

    @Inject
    ImapReturns(BounceSettings settings, Links links) {
        this(settings, links::returned);
    }

    ImapReturns(BounceSettings settings, Function<String, Optional<UUID>> signed) {
        this.settings = settings;
        this.signed = signed;
    }

    @Override
    public Found collect(Predicate<Returned> take) {
        if (settings.mailbox() == null) {
            return Found.NOTHING;
        }
        var reader = new ReturnedMail(settings.address(), signed);
        try (var store = connected(settings.mailbox());
                var folder = store.getFolder(settings.mailbox().folder())) {
            folder.open(Folder.READ_WRITE);
            return collect(folder, reader, take);
        } catch (MessagingException unreachable) {
            // Its text may repeat what the server said, and that the login.
            throw new IllegalStateException("mailbox " + settings.mailbox() + ": "
                    + unreachable.getClass().getSimpleName());
        }
    }

    private static Found collect(Folder folder, ReturnedMail reader, Predicate<Returned> take)
            throws MessagingException {
        var unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        var mails = Arrays.copyOf(unseen, Math.min(unseen.length, MOST_AT_A_LOOK));
        var sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        folder.fetch(mails, sizes);
        int taken = 0;
        for (var mail : mails) {
            var returned = read(mail, reader);
            if (returned.filter(take).isPresent()) {
                mail.setFlag(Flags.Flag.DELETED, true);
                taken++;
            } else {
                mail.setFlag(Flags.Flag.SEEN, true);
            }
        }
        return new Found(taken, mails.length - taken);
    }

    private static Optional<Returned> read(Message mail, ReturnedMail reader) throws MessagingException {
        if (!(mail instanceof MimeMessage mime)) {
            return Optional.empty();
        }
        if (mail.getSize() > LARGEST) {
            LOG.warnf("a mail of %d bytes among the returned mail is not opened", mail.getSize());
            return reader.unopened(mime);
        }
        try {
            return reader.read(mime);
        } catch (MessagingException unreadable) {
            // Whoever wrote it: the next mail has a right to be read.
            LOG.warnf(
                    "a mail among the returned mail cannot be read: %s",
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Store connected(ImapServer server) throws MessagingException {
        var protocol = server.tls() ? "imaps" : "imap";
        var all = new Properties();
        all.setProperty("mail." + protocol + ".connectiontimeout", CONNECT_MILLIS);
        all.setProperty("mail." + protocol + ".timeout", READ_MILLIS);
        all.setProperty("mail." + protocol + ".writetimeout", READ_MILLIS);
        // Looking at a mail must not mark it as read: if the database is away, it is for the next look.
        all.setProperty("mail." + protocol + ".peek", "true");
        all.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        var store = Session.getInstance(all).getStore(protocol);
        store.connect(server.host(), server.port(), server.user(), server.secret());
        return store;
    }
}
