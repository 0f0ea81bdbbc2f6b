package io.github.nginxlint.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** A name server for which every name is one address of the loopback network, but for those it does not know. */
final class DnsServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int TYPE_A = 1;
    private static final int NAME_ERROR = 0x83;

    private final DatagramSocket socket;
    private final Set<String> unknown;
    private volatile byte[] address = {127, 0, 0, 1};

    private DnsServer(DatagramSocket socket, Set<String> unknown) {
        this.socket = socket;
        this.unknown = unknown;
    }

    static DnsServer at(SocketAddress address, Set<String> unknown) throws IOException {
        DnsServer server = new DnsServer(new DatagramSocket(address), unknown);
        Thread thread = new Thread(server::serve);
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    /** Gives all names another address. */
    void moveNames(byte[] to) {
        address = to.clone();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[1500];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answer(Arrays.copyOf(buffer, packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    /** The question repeated, then for an address of IPv4 one record that points back to the name (RFC 1035, 4.1). */
    private byte[] answer(byte[] query) {
        int end = HEADER;
        StringBuilder name = new StringBuilder();
        while (query[end] != 0) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(query, end + 1, query[end], StandardCharsets.ISO_8859_1));
            end += query[end] + 1;
        }
        boolean isKnown = !unknown.contains(name.toString());
        boolean hasAnswer = isKnown && query[end + 2] == TYPE_A;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(query, 0, 2);
        out.writeBytes(new byte[] {
            (byte) 0x81, (byte) (isKnown ? 0x80 : NAME_ERROR), 0, 1, 0, (byte) (hasAnswer ? 1 : 0), 0, 0, 0, 0
        });
        out.write(query, HEADER, end + 5 - HEADER);
        if (hasAnswer) {
            // good for a second
            out.writeBytes(new byte[] {(byte) 0xc0, HEADER, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4});
            out.writeBytes(address);
        }
        return out.toByteArray();
    }
}
