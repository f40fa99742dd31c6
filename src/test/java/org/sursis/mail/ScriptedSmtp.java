package org.sursis.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * A mail server that does at each phase what the test wants: {@code CONNECT} (the greeting), {@code EHLO}, {@code AUTH},
 * {@code MAIL}, {@code RCPT}, {@code DATA}, {@code DOT}, {@code QUIT}. Instead of a phase a
 * whole command may be named, such as the {@code RCPT} of one reader. A reaction is a reply, {@link #EOF},
 * {@link #STALL}, {@link #DRIP}, or a reply with {@code |} behind it, after which the connection is closed.
 */
final class ScriptedSmtp implements AutoCloseable {
    static final String EOF = "EOF";
    static final String STALL = "STALL";
    /** A reply that comes a byte at a time and does not end. */
    static final String DRIP = "DRIP";

    private static final Map<String, String> FRIENDLY = Map.of(
            "CONNECT",
            "220 ready",
            "EHLO",
            "250 hello",
            "MAIL",
            "250 sender ok",
            "RCPT",
            "250 recipient ok",
            "DATA",
            "354 go on",
            "DOT",
            "250 2.0.0 Ok: queued as 4XyZ1234",
            "QUIT",
            "221 bye",
            "RSET",
            "250 ok",
            "NOOP",
            "250 ok");

    /** The commands of one connection, in order. */
    final List<List<String>> conversations = new CopyOnWriteArrayList<>();
    /** Every message that was taken, as it came over the wire, dots and all. */
    final List<String> taken = new CopyOnWriteArrayList<>();

    private final ServerSocket door;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Map<String, String> script = new ConcurrentHashMap<>(FRIENDLY);

    ScriptedSmtp() {
        this(0);
    }

    /** Listens at this port; 0 for any that is free. */
    ScriptedSmtp(int port) {
        try {
            door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    ScriptedSmtp at(String phase, String reaction) {
        script.put(phase, reaction);
        return this;
    }

    /** Hangs up on everybody, as a server does that is started anew. */
    void hangUp() {
        open.forEach(ScriptedSmtp::shut);
        open.clear();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                open.add(guest);
                start(() -> converse(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket guest) {
        var said = new CopyOnWriteArrayList<String>();
        conversations.add(said);
        try (guest) {
            var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
            boolean goesOn = react(guest, "CONNECT");
            while (goesOn) {
                var line = in.readLine();
                if (line == null) {
                    return;
                }
                said.add(line);
                goesOn = line.equals("DATA") && script.get("DATA").startsWith("354")
                        ? react(guest, "DATA") && message(in, guest)
                        : react(guest, script.containsKey(line) ? line : phase(line));
            }
        } catch (IOException hungUp) {
            said.add("(broken)");
        }
    }

    private boolean message(BufferedReader in, Socket guest) throws IOException {
        var text = new ArrayList<String>();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.add(line);
        }
        taken.add(String.join("\r\n", text));
        return react(guest, "DOT");
    }

    private static String phase(String line) {
        return line.split("[ :]", 2)[0];
    }

    /** True when the conversation goes on. */
    private boolean react(Socket guest, String phase) throws IOException {
        var reaction = script.getOrDefault(phase, "500 what?");
        if (reaction.equals(EOF)) {
            return false;
        }
        if (reaction.equals(STALL)) {
            guest.getInputStream().read(); // nothing comes before the client gives up and closes
            return false;
        }
        if (reaction.equals(DRIP)) {
            drip(guest);
            return false;
        }
        boolean last = reaction.endsWith("|");
        var reply = (last ? reaction.substring(0, reaction.length() - 1) : reaction) + "\r\n";
        guest.getOutputStream().write(reply.getBytes(StandardCharsets.ISO_8859_1));
        guest.getOutputStream().flush();
        return !last;
    }

    private static void drip(Socket guest) throws IOException {
        for (int n = 0; n < 300; n++) {
            guest.getOutputStream().write(n < 3 ? "250".charAt(n) : n == 3 ? '-' : 'x');
            guest.getOutputStream().flush();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
    }
}
