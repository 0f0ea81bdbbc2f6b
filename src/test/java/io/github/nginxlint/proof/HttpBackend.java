package io.github.nginxlint.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An application that speaks HTTP/1.1, keeps connections open when asked to, and counts them. */
final class HttpBackend implements AutoCloseable {

    private final ServerSocketChannel server;
    private final int headerBytes;
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final Thread acceptor = daemon(this::accept);

    private HttpBackend(ServerSocketChannel server, int headerBytes) {
        this.server = server;
        this.headerBytes = headerBytes;
    }

    /**
     * Starts one.
     *
     * @param address a port of every IPv4 address, or a unix socket
     * @param headerBytes the least size of the header of its answers
     */
    static HttpBackend at(SocketAddress address, int headerBytes) throws IOException {
        boolean unix = address instanceof UnixDomainSocketAddress;
        ServerSocketChannel server =
                ServerSocketChannel.open(unix ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
        if (address instanceof InetSocketAddress) {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        }
        server.bind(address, 128);
        HttpBackend backend = new HttpBackend(server, headerBytes);
        backend.acceptor.start();
        return backend;
    }

    /** How many connections came, until now. */
    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (SocketChannel channel : open) {
            channel.close();
        }
        Programs.await(acceptor); // the port stays taken as long as it accepts
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                connections.incrementAndGet();
                open.add(channel);
                daemon(() -> serve(channel)).start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(SocketChannel channel) {
        try (channel;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.ISO_8859_1))) {
            boolean keep = true;
            while (keep) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                keep = line.endsWith("HTTP/1.1");
                for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                    keep = switch (header.toLowerCase(Locale.ROOT)) {
                        case "connection: close" -> false;
                        case "connection: keep-alive" -> true;
                        default -> keep;
                    };
                }
                answer(channel, keep);
            }
        } catch (IOException e) {
            // nginx went away: nothing to answer
        } finally {
            open.remove(channel);
        }
    }

    private void answer(SocketChannel channel, boolean keep) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: ")
                .append(keep ? "keep-alive" : "close")
                .append("\r\n");
        for (int cookie = 0; head.length() < headerBytes; cookie++) {
            head.append("Set-Cookie: c")
                    .append(cookie)
                    .append('=')
                    .append("x".repeat(900))
                    .append("\r\n");
        }
        ByteBuffer bytes = StandardCharsets.ISO_8859_1.encode(head + "\r\nok\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }
}
