package org.sursis.packs.book;

import org.sursis.watch.Sha256;

/**
 * One file of law as it was found.
 *
 * @param kind what it holds
 * @param name its name without the ending, which is the id of what it holds
 * @param place the file as the operator knows it
 * @param fingerprint SHA-256 of its bytes, in hexadecimal
 */
public record LawText(Kind kind, String name, String place, byte[] bytes, String fingerprint) {

    /** What a file holds; the folder that it lies in says so. */
    public enum Kind {
        CALENDAR("holidays"),
        PACK("packs");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /** The folder that such files lie in. */
        public String folder() {
            return folder;
        }
    }

    /** A file with these bytes. */
    public static LawText of(Kind kind, String name, String place, byte[] bytes) {
        return new LawText(kind, name, place, bytes, Sha256.hex(bytes));
    }
}
