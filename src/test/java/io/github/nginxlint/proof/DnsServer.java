package io.github.nginxlint.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.util.Arrays;

/** A name server for which every name is 127.0.0.1. */
final class DnsServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int TYPE_A = 1;

    private final DatagramSocket socket;

    private DnsServer(DatagramSocket socket) {
        this.socket = socket;
    }

    static DnsServer at(SocketAddress address) throws IOException {
        DnsServer server = new DnsServer(new DatagramSocket(address));
        Thread thread = new Thread(server::serve);
        thread.setDaemon(true);
        thread.start();
        return server;
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
    private static byte[] answer(byte[] query) {
        int end = HEADER;
        while (query[end] != 0) {
            end += query[end] + 1;
        }
        boolean hasAnswer = query[end + 2] == TYPE_A;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(query, 0, 2);
        out.writeBytes(new byte[] {(byte) 0x81, (byte) 0x80, 0, 1, 0, (byte) (hasAnswer ? 1 : 0), 0, 0, 0, 0});
        out.write(query, HEADER, end + 5 - HEADER);
        if (hasAnswer) {
            out.writeBytes(new byte[] {(byte) 0xc0, HEADER, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1});
        }
        return out.toByteArray();
    }
}
