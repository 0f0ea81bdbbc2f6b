package io.github.nginxlint.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request that the client sends to nginx.
 *
 * @param port where nginx listens
 * @param host the Host header; {@code -} for an HTTP/1.0 request without one
 * @param path the path
 */
record Request(int port, String host, String path) {

    /** The status of an answer that is as it should be. */
    static final String OK = "200";

    private static final int PATIENCE_MILLIS = 15_000;

    private static final String BODY = "hello";

    /** The answer to a plain GET. */
    String answer() throws IOException {
        return answer("GET", Steps.PLAIN);
    }

    /** The answer to a form of so many bytes, and whether the script said that it got nothing of it. */
    String post(int bytes) throws IOException {
        try (Socket socket = connect(false)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + bytes
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            try {
                out.write(("a=" + "x".repeat(bytes - 2)).getBytes(StandardCharsets.ISO_8859_1));
            } catch (SocketException e) {
                // refused before all of it was sent
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            String empty = answer.contains("an empty $_POST") ? " with an empty $_POST" : "";
            return answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) + empty : "no answer";
        }
    }

    /** The same to another path, asked as the steps say. */
    String answer(Steps.Line line, Steps steps) throws IOException {
        return new Request(port, steps.host().orElse(host), line.path()).answer(line.method(), steps);
    }

    /**
     * Sends it on a connection of its own and returns the status code. A 200 must have come from the backend: PHP-FPM
     * answers it, with nothing in it, to a request whose method it was not told.
     */
    private String answer(String method, Steps steps) throws IOException {
        try (Socket socket = connect(steps.isTls())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String end = host.equals("-") ? " HTTP/1.0\r\n" : " HTTP/1.1\r\nHost: " + host + "\r\n";
            StringBuilder head = new StringBuilder(method + " " + path + end);
            steps.headers().forEach(header -> head.append(header).append("\r\n"));
            head.append("Connection: close\r\n");
            head.append(method.equals("POST") ? "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY : "\r\n");
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            if (!answer.startsWith("HTTP/1.1 ")) {
                return "no answer";
            }
            boolean isStranger = answer.startsWith(OK, 9) && !answer.contains("\nok\n");
            return isStranger ? "200, but not from the backend" : answer.substring(9, 12) + page(answer, steps);
        } catch (SocketException e) {
            return "no answer";
        }
    }

    /** Whose page the answer to a failed request is, where the steps ask for it. */
    private static String page(String answer, Steps steps) {
        if (!steps.tell().equals(Optional.of("page")) || answer.startsWith(OK, 9)) {
            return "";
        }
        return answer.contains("<center>nginx/") ? " with nginx's own page" : " with a page of the site";
    }

    private Socket connect(boolean isTls) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        return isTls ? Tls.client(socket, host, port) : socket;
    }
}
