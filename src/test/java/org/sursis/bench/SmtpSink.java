package org.sursis.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes everything, as fast as it can, and remembers when it said 250 to what. */
final class SmtpSink implements AutoCloseable {
    private final Set<Socket> talking = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket server;
    private final Map<String, Long> acceptedAt = new ConcurrentHashMap<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile byte[] last = new byte[0];

    SmtpSink() throws IOException {
        listenAt(0);
    }

    private void listenAt(int port) throws IOException {
        server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        daemon(this::listen, "sink");
    }

    /** Takes no connection and ends those that there are, until {@link #open}. Returns its port. */
    int shut() throws IOException {
        server.close();
        for (var socket : talking) {
            socket.close();
        }
        return server.getLocalPort();
    }

    void open(int port) throws IOException {
        listenAt(port);
    }

    String url() {
        return "smtp://127.0.0.1:" + server.getLocalPort();
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many messages were taken so far. */
    int accepted() {
        return accepted.get();
    }

    /** When the first message to this recipient was taken, on the monotonic clock, or null. */
    Long acceptedAt(String recipient) {
        return acceptedAt.get(recipient);
    }

    /** The bytes of some message taken lately. */
    byte[] last() {
        return last;
    }

    private void listen() {
        var mine = server;
        while (!mine.isClosed()) {
            try {
                var socket = mine.accept();
                daemon(() -> serve(socket), "sink-connection");
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            talking.add(socket);
            socket.setTcpNoDelay(true);
            talk(new BufferedInputStream(socket.getInputStream(), 65_536), socket.getOutputStream());
        } catch (IOException gone) {
            System.err.println("sink: connection ended: " + gone.getMessage());
        } finally {
            talking.remove(socket);
        }
    }

    private void talk(BufferedInputStream in, OutputStream out) throws IOException {
        say(out, "220 sink");
        String recipient = "";
        for (var line = line(in); line != null; line = line(in)) {
            var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(out, "250-sink\r\n250 8BITMIME");
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, "250 ok");
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    last = data(in);
                    say(out, "250 taken");
                    acceptedAt.putIfAbsent(recipient, System.nanoTime());
                    accepted.incrementAndGet();
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static byte[] data(BufferedInputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream(8_192);
        for (var line = line(in); line != null && !line.equals("."); line = line(in)) {
            bytes.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    private static String line(BufferedInputStream in) throws IOException {
        var line = new StringBuilder(80);
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return null;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
