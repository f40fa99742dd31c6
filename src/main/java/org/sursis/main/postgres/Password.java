package org.sursis.main.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The server's password. Its text is URL-safe Base64, so it needs no quoting in SQL. */
record Password(String value) {

    private static final int BYTES = 32;

    Password {
        if (!value.matches("[A-Za-z0-9_-]{43}")) {
            throw new IllegalArgumentException("not a password that this service generated");
        }
    }

    /** Reads the file, or makes it with a new password, readable by its owner only. */
    static Password kept(Path file) throws IOException {
        return Files.exists(file) ? read(file) : generate(file);
    }

    static Password read(Path file) {
        try {
            return new Password(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new PostgresUnavailable(
                    "The password of the embedded PostgreSQL cannot be read from " + file
                            + "; restore that file from the same backup as the data beside it (" + e + ")",
                    e);
        }
    }

    private static Password generate(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var password = new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        password.writeTo(file);
        return password;
    }

    /** Closes the file to others before the secret is in it. */
    void writeTo(Path file) throws IOException {
        Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        ServerFolder.Permissions.set(file, "rw-------");
        Files.writeString(file, value + "\n", StandardOpenOption.SYNC);
    }

    @Override
    public String toString() {
        return "Password[redacted]";
    }
}
