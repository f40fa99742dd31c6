package org.sursis.watch.chain;

import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sursis.watch.Journal.Entry;
import org.sursis.watch.Sha256;

/**
 * An entry of the journal in its place.
 *
 * @param seq its place in its organization's chain, from 1 on without a gap
 * @param prev the hash of the entry before it, or {@link Head#NOTHING} of the first
 * @param hash SHA-256 of {@link #canonical}, 64 lower-case hexadecimal digits
 */
public record Link(long seq, String prev, Entry entry, String hash) {

    /** The entry behind that head. Of its moment microseconds are kept, as the database does. */
    public static Link after(Head head, Entry entry) {
        var kept = new Entry(
                entry.organization(),
                entry.order(),
                entry.at().truncatedTo(ChronoUnit.MICROS),
                entry.who(),
                entry.event(),
                entry.details());
        var open = new Link(head.seq() + 1, head.hash(), kept, null);
        return new Link(open.seq, open.prev, kept, Sha256.hex(open.canonical()));
    }

    /** What is hashed: all of the entry and its place, without the hash itself. */
    public String canonical() {
        var fields = fields();
        fields.remove("hash");
        return Canonical.of(fields);
    }

    /** The same with the hash: a line of an export. */
    public String line() {
        return Canonical.of(fields());
    }

    /** The fields of such a line: strings, the place as a long, the details as a map of strings. */
    public SortedMap<String, Object> fields() {
        var fields = new TreeMap<String, Object>();
        fields.put("at", Canonical.moment(entry.at()));
        fields.put("details", new TreeMap<>(entry.details()));
        fields.put("event", entry.event());
        fields.put("hash", hash);
        fields.put("order", entry.order() == null ? null : entry.order().toString());
        fields.put("organization", entry.organization().toString());
        fields.put("prev", prev);
        fields.put("seq", seq);
        fields.put("who", entry.who());
        return fields;
    }

    /** True when the hash is that of what stands here; whether it follows the entry before is another question. */
    public boolean sound() {
        return Sha256.hex(canonical()).equals(hash);
    }

    /** The head of a chain that ends here. */
    public Head head() {
        return new Head(entry.organization(), seq, hash);
    }
}
