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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An application that speaks HTTP/1.1, keeps connections open when asked to, counts them and remembers what it got. */
final class HttpBackend implements AutoCloseable {

    private static final String SWITCHING =
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
    private static final String UPGRADE_REQUIRED =
            "HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\nContent-Length: 0\r\n\r\n";

    private final ServerSocketChannel server;
    private final Behaviour behaviour;
    private final List<String> got = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final Thread acceptor = daemon(this::accept);

    private HttpBackend(ServerSocketChannel server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
    }

    /**
     * How it answers.
     *
     * @param headerBytes the least size of the header of its answers
     * @param delayMillis how long it takes
     * @param closes whether it closes the connection instead of answering
     * @param raw what it says to whatever comes first; empty for HTTP
     * @param isWebsocket whether it wants the handshake of a WebSocket
     */
    record Behaviour(int headerBytes, int delayMillis, boolean closes, String raw, boolean isWebsocket) {

        /** Reads {@code slow MILLIS}, {@code closes}, {@code raw TEXT} and {@code ws}; anything else is plain HTTP. */
        static Behaviour of(String text, int headerBytes) {
            String[] words = text.split(" ", 2);
            String rest = words.length > 1 ? words[1] : "";
            return switch (words[0]) {
                case "slow" -> new Behaviour(headerBytes, Integer.parseInt(rest), false, "", false);
                case "closes" -> new Behaviour(headerBytes, 0, true, "", false);
                case "raw" -> new Behaviour(headerBytes, 0, false, rest, false);
                case "ws" -> new Behaviour(headerBytes, 0, false, "", true);
                default -> new Behaviour(headerBytes, 0, false, "", false);
            };
        }
    }

    /**
     * Starts one.
     *
     * @param address a port of every IPv4 address, or a unix socket
     * @param behaviour how it answers
     */
    static HttpBackend at(SocketAddress address, Behaviour behaviour) throws IOException {
        boolean unix = address instanceof UnixDomainSocketAddress;
        ServerSocketChannel server =
                ServerSocketChannel.open(unix ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
        if (address instanceof InetSocketAddress) {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        }
        server.bind(address, 128);
        HttpBackend backend = new HttpBackend(server, behaviour);
        backend.acceptor.start();
        return backend;
    }

    /** Where it listens. */
    int port() throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    /** The heads of the requests that came, one line of each after the other. */
    List<String> got() {
        return List.copyOf(got);
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
            if (!behaviour.raw.isEmpty()) {
                // nginx takes an answer before its question for an error of another kind
                if (in.read() >= 0) {
                    write(channel, behaviour.raw + "\r\n");
                    in.readLine();
                }
                return;
            }
            boolean keep = true;
            while (keep) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                got.add(line);
                keep = line.endsWith("HTTP/1.1");
                int body = 0;
                boolean hasLength = false;
                boolean isChunked = false;
                int shakes = 0;
                for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                    got.add(header);
                    if (header.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
                        body = Integer.parseInt(header.substring("content-length: ".length()));
                        hasLength = true;
                    }
                    isChunked |= header.toLowerCase(Locale.ROOT).startsWith("transfer-encoding: ");
                    shakes += isHandshake(header) ? 1 : 0;
                    keep = switch (header.toLowerCase(Locale.ROOT)) {
                        case "connection: close" -> false;
                        case "connection: keep-alive" -> true;
                        default -> keep;
                    };
                }
                // as servers do: two lengths are refused, and so is what follows a request and begins no other
                if ((isChunked && hasLength) || (!isChunked && body == 0 && in.ready())) {
                    write(channel, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    return;
                }
                if (isChunked) {
                    skipChunks(in);
                }
                for (int read = 0; read < body; read++) {
                    if (in.read() < 0) {
                        return;
                    }
                }
                if (behaviour.closes) {
                    return;
                }
                if (behaviour.isWebsocket) {
                    write(channel, shakes == 2 ? SWITCHING : UPGRADE_REQUIRED);
                    return;
                }
                Programs.pause(behaviour.delayMillis);
                answer(channel, keep);
            }
        } catch (IOException e) {
            // nginx went away: nothing to answer
        } finally {
            open.remove(channel);
        }
    }

    private static void skipChunks(BufferedReader in) throws IOException {
        String size = in.readLine();
        while (size != null && !size.isEmpty()) {
            in.readLine();
            size = size.equals("0") ? "" : in.readLine();
        }
    }

    private static boolean isHandshake(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        return lower.equals("upgrade: websocket") || (lower.startsWith("connection:") && lower.contains("upgrade"));
    }

    private void answer(SocketChannel channel, boolean keep) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: ")
                .append(keep ? "keep-alive" : "close")
                .append("\r\n");
        for (int cookie = 0; head.length() < behaviour.headerBytes; cookie++) {
            head.append("Set-Cookie: c")
                    .append(cookie)
                    .append('=')
                    .append("x".repeat(900))
                    .append("\r\n");
        }
        write(channel, head + "\r\nok\n");
    }

    private static void write(SocketChannel channel, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.ISO_8859_1.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }
}
