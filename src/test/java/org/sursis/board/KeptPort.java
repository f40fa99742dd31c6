package org.sursis.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that was free when it was first asked for; the same for every class loader of the JVM. */
final class KeptPort {

    private KeptPort() {}

    static synchronized int of(String name) {
        var key = "test.port." + name;
        if (System.getProperty(key) == null) {
            System.setProperty(key, String.valueOf(free()));
        }
        return Integer.getInteger(key);
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
