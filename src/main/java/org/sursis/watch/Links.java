package org.sursis.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sursis.alert.Delivery;
import org.sursis.notice.Bulletin;
import org.sursis.notice.Notice;

/**
 * The marks that a message carries. Its link is a capability to see and answer what that delivery said, as that person; its
 * return path is where a mail server sends it back to. A message to a subscriber has no such link but those of the subscription. Each
 * is an id and a keyed hash of it, so nothing secret is stored, and every copy carries the same ones.
 */
@ApplicationScoped
@Everywhere
public class Links {
    private static final int LINK_MAC_BYTES = 16;
    /** Shorter, since a mailbox has 64 characters before its at sign; it guards no more than an escalation too many. */
    private static final int RETURN_MAC_BYTES = 10;
    /** Mail servers may change the case of letters. */
    private static final int DIGITS_AND_SMALL_LETTERS = 36;

    private static final long DIGITS = 1_000_000;

    private static final Pattern RETURN_TAG = Pattern.compile("[0-9a-z]{1,41}", Pattern.CASE_INSENSITIVE);

    private final BaseUrl base;
    private final Map<Use, SignedIds> uses = new EnumMap<>(Use.class);
    private final SignedIds answers;
    private final SignedIds returns;

    Links(BaseUrl base, ServiceSecrets secrets) {
        this.base = base;
        this.answers = new SignedIds(LINK_MAC_BYTES, () -> secrets.secret("answer-links"));
        this.returns = new SignedIds(RETURN_MAC_BYTES, () -> secrets.secret("return-paths"));
        for (var use : Use.values()) {
            uses.put(use, new SignedIds(LINK_MAC_BYTES, () -> secrets.secret(use.secret)));
        }
    }

    /** What a link in a letter is for. Each has a key of its own: no link opens what another is for. */
    public enum Use {
        /** To sign in; the id is the request's. */
        SIGN_IN("sign-in-links", "/sign-in/link/"),
        /** To look at something a second time; the id is that of what is looked at. */
        LOOK_AGAIN("look-again-links", "/c/"),
        /** To say that one wants to be told; the id is the subscription's, here and below. */
        CONFIRM("subscription-confirm-links", "/s/yes/"),
        /** To settle how one is told. */
        SETTLE("subscription-settle-links", "/s/mine/"),
        /** To be told no more: all that a mail program is given which does so for its reader. */
        UNSUBSCRIBE("subscription-end-links", "/u/"),
        /** To prove an address; the id is that of the code. */
        VERIFICATION("verification-links", "/v/");

        private final String secret;
        private final String path;

        Use(String secret, String path) {
            this.secret = secret;
            this.path = path;
        }
    }

    /** Where people reach this service. */
    public record BaseUrl(URI uri) {
        private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

        /** A page of this service; the path begins with a slash. */
        public URI page(String path) {
            return URI.create(SLASHES_AT_END.matcher(uri.toString()).replaceFirst("") + path);
        }
    }

    /** A message with its marks; {@code bulletin} is null unless a subscriber is told. */
    Outgoing mark(Delivery delivery, Notice notice, Bulletin bulletin) {
        var tag = returnTag(delivery.id());
        if (bulletin == null) {
            return new Outgoing(delivery, notice, answer(delivery.id()), tag);
        }
        var use = bulletin.occasion() == Bulletin.Occasion.CONFIRM ? Use.CONFIRM : Use.SETTLE;
        var following = new Outgoing.Following(bulletin, link(Use.UNSUBSCRIBE, delivery.subscriber()));
        return new Outgoing(delivery, notice, link(use, delivery.subscriber()), tag, following, null);
    }

    /** The link in a delivery's message. */
    public URI answer(UUID delivery) {
        return link("/a/", answers, delivery);
    }

    /** A link in a letter: where it leads, and the token of this id. */
    public URI link(Use use, UUID id) {
        return link(use.path, uses.get(use), id);
    }

    /** The id behind the token of such a link, or empty when nobody here made that token. */
    public Optional<UUID> opened(Use use, String token) {
        return read(uses.get(use), token);
    }

    /** Six digits that only we can make out of this id, for people who read them to one another. */
    public String digits(Use use, UUID id) {
        var signed =
                ByteBuffer.wrap(uses.get(use).of(new UUID(~id.getMostSignificantBits(), id.getLeastSignificantBits())));
        long number = Long.remainderUnsigned(signed.getLong(signed.limit() - Long.BYTES), DIGITS);
        return String.format(Locale.ROOT, "%06d", number);
    }

    private URI link(String path, SignedIds ids, UUID id) {
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(ids.of(id));
        return base.page(path + token);
    }

    /** The delivery behind a token, or empty when nobody here made that token. */
    public Optional<UUID> delivery(String token) {
        return read(answers, token);
    }

    private static Optional<UUID> read(SignedIds ids, String token) {
        try {
            return ids.read(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What tells a message's return path from all others, whatever message it is: at most 41 digits and small letters. */
    public String returnTag(UUID message) {
        return new BigInteger(1, returns.of(message)).toString(DIGITS_AND_SMALL_LETTERS);
    }

    /** The message that came back to a return path with this tag, or empty when nobody here made that tag. */
    public Optional<UUID> returned(String tag) {
        if (!RETURN_TAG.matcher(tag).matches()) {
            return Optional.empty();
        }
        var digits = new BigInteger(tag, DIGITS_AND_SMALL_LETTERS).toByteArray();
        int sign = digits[0] == 0 ? 1 : 0;
        var bytes = new byte[returns.size()];
        if (digits.length - sign > bytes.length) {
            return Optional.empty();
        }
        System.arraycopy(digits, sign, bytes, bytes.length - (digits.length - sign), digits.length - sign);
        return returns.read(bytes);
    }

    /** Reads the keys once, inside a transaction, so that no sender has to. */
    @Transactional
    public void ready() {
        answers.key();
        returns.key();
        uses.values().forEach(SignedIds::key);
    }
}
