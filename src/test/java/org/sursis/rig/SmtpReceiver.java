package org.sursis.rig;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server in this process whose behaviour changes with the weather, and which writes down what it took before it says so. */
final class SmtpReceiver implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final ReceiverLog log;
    private final Weather weather;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket door;

    SmtpReceiver(ReceiverLog log, Weather weather) throws IOException {
        this.log = log;
        this.weather = weather;
        openDoor(0);
        this.port = door.getLocalPort();
    }

    String url() {
        return "smtp://127.0.0.1:" + port;
    }

    /** From now on connections are refused; those that there are go on. */
    void shutDoor() throws IOException {
        door.close();
    }

    void openDoor() throws IOException {
        openDoor(port);
    }

    private void openDoor(int at) throws IOException {
        var next = new ServerSocket();
        next.setReuseAddress(true);
        next.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), BACKLOG);
        door = next;
        daemon(() -> welcome(next), "rig-smtp");
    }

    /** Cuts every connection that there is. */
    void hangUp() {
        open.forEach(SmtpReceiver::shut);
    }

    private void welcome(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                var guest = at.accept();
                open.add(guest);
                daemon(() -> converse(guest), "rig-smtp-guest");
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            var in = new BufferedInputStream(guest.getInputStream(), 65_536);
            new SmtpTalk(in, guest.getOutputStream(), log, weather).run();
        } catch (IOException cut) {
            // Killed nodes and cut connections are what this is for; what was taken stands in the log.
            open.remove(guest);
        } finally {
            open.remove(guest);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    static void daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
    }
}
