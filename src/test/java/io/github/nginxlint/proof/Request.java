package io.github.nginxlint.proof;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A request that the client sends to nginx.
 *
 * @param port where nginx listens
 * @param host the Host header
 * @param path the path
 */
record Request(int port, String host, String path) {

    /** The status of an answer that is as it should be. */
    static final String OK = "200";

    private static final int PATIENCE_MILLIS = 15_000;

    /**
     * Sends it on a connection of its own and returns the status code. A 200 must have come from the backend: PHP-FPM
     * answers it, with nothing in it, to a request whose method it was not told.
     */
    String answer() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            String head = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            if (!answer.startsWith("HTTP/1.1 ")) {
                return "no answer";
            }
            boolean isStranger = answer.startsWith(OK, 9) && !answer.contains("\nok\n");
            return isStranger ? "200, but not from the backend" : answer.substring(9, 12);
        }
    }
}
