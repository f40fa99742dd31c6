package org.sursis.watch.proof;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sursis.alert.Channel;
import org.sursis.alert.Health.Signs;
import org.sursis.alert.Way;
import org.sursis.docket.Contact;
import org.sursis.docket.Language;

/** What was seen of the ways to people. Every method runs inside a transaction that the scene opened. */
public interface Proofs {

    /** Somebody showed that what is sent there is read, or a gateway that it arrives. */
    void proven(UUID organization, Channel channel, String address, Instant at);

    /** The same of the address of a delivery. */
    void proven(UUID delivery, Instant at);

    /** What was seen of every way to these people, who are on one list. */
    Map<Way, Signs> signs(UUID organization, List<Contact> contacts);

    /** How many open orders, of one organization or of all when null, have nobody on their list with a way that was proven since. */
    long unproven(UUID organization, Instant since);

    /** A person on the list of an open order. */
    Optional<Listed> listed(UUID organization, UUID contact);

    /** A person who may prove a way. */
    record Listed(UUID organization, UUID order, UUID contact, String email, String phone, Language language) {

        /** Where this channel leads, or null. */
        public String address(Channel channel) {
            return switch (channel) {
                case EMAIL -> email;
                case SMS -> phone;
                case WEBHOOK -> null;
            };
        }
    }

    /** Keeps that a code was sent. */
    void add(Verification verification);

    /** The newest code that was sent to this person, locked. */
    Optional<Verification> newest(UUID organization, UUID contact);

    /** One code, by the id that its link holds. */
    Optional<Verification> find(UUID id);

    /** How many codes were sent to an address since then. */
    int sent(UUID organization, Channel channel, String address, Instant since);

    /** One try less is left. */
    void tried(UUID verification);

    /** It served, and serves no more. */
    void used(UUID verification, Instant at);
}
