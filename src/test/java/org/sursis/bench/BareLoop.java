package org.sursis.bench;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;

/** What every figure is compared with: Angus builds and sends, four threads, four kept connections, no database. */
final class BareLoop {
    private static final int THREADS = 4;

    private final Session session;
    private final int port;
    private final String text;
    private final String html;

    /** @param sample a mail of ours, whose parts the loop sends too, so that both carry the same load */
    BareLoop(int port, byte[] sample) throws MessagingException, IOException {
        this.port = port;
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", promptly());
        this.session = Session.getInstance(properties);
        var parts = (MimeMultipart) new MimeMessage(session, new ByteArrayInputStream(sample)).getContent();
        this.text = (String) parts.getBodyPart(0).getContent();
        this.html = (String) parts.getBodyPart(1).getContent();
    }

    /** The loop is spared the wait for delayed acknowledgements, as the service is. */
    private static SocketFactory promptly() {
        return new SocketFactory() {
            @Override
            public Socket createSocket() throws IOException {
                var socket = new Socket();
                socket.setTcpNoDelay(true);
                return socket;
            }

            @Override
            public Socket createSocket(String host, int port) {
                throw new UnsupportedOperationException("Angus connects by itself");
            }

            @Override
            public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
                throw new UnsupportedOperationException("Angus connects by itself");
            }

            @Override
            public Socket createSocket(InetAddress host, int port) {
                throw new UnsupportedOperationException("Angus connects by itself");
            }

            @Override
            public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
                throw new UnsupportedOperationException("Angus connects by itself");
            }
        };
    }

    /** Sends so many messages; returns messages per second. */
    double run(int messages) throws Exception {
        var left = new AtomicInteger(messages);
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (int n = 0; n < THREADS; n++) {
                work.add(() -> sendWhile(left));
            }
            long start = System.nanoTime();
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
            return messages / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    private Void sendWhile(AtomicInteger left) throws MessagingException {
        try (Transport transport = connected()) {
            for (int n = left.getAndDecrement(); n > 0; n = left.getAndDecrement()) {
                var message = message(n);
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
        return null;
    }

    /** A connection that is kept. */
    Transport connected() throws MessagingException {
        var transport = session.getTransport("smtp");
        transport.connect("127.0.0.1", port, null, null);
        return transport;
    }

    /** The message with that number, built anew. */
    MimeMessage message(int n) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress("bare@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("bare" + n + "@example.org"));
        message.setSubject("bare " + n, "UTF-8");
        message.setContent(new MimeMultipart("alternative", part(text, "plain"), part(html, "html")));
        message.saveChanges();
        return message;
    }

    private static BodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }
}
