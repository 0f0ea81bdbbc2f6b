package io.github.nginxlint.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Speaks TLS with clients and passes what they say to a plain server. */
final class TlsFront implements AutoCloseable {

    private final SSLServerSocket server;
    private final int plainPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Thread acceptor = HttpBackend.daemon(this::accept);

    private TlsFront(SSLServerSocket server, int plainPort) {
        this.server = server;
        this.plainPort = plainPort;
    }

    /**
     * Starts one.
     *
     * @param name the only name it answers for, by the client's server_name extension; empty for any and for none
     */
    static TlsFront at(int port, int plainPort, String name) throws IOException {
        SSLServerSocket server = (SSLServerSocket)
                Tls.server(!name.isEmpty()).getServerSocketFactory().createServerSocket(port, 50);
        if (!name.isEmpty()) {
            SSLParameters parameters = server.getSSLParameters();
            parameters.setSNIMatchers(List.of(SNIHostName.createSNIMatcher(name.replace(".", "\\."))));
            server.setSSLParameters(parameters);
        }
        TlsFront front = new TlsFront(server, plainPort);
        front.acceptor.start();
        return front;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                SSLSocket client = (SSLSocket) server.accept();
                open.add(client);
                HttpBackend.daemon(() -> serve(client)).start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(SSLSocket client) {
        try (client;
                Socket plain = new Socket(InetAddress.getLoopbackAddress(), plainPort)) {
            client.startHandshake();
            Thread back = HttpBackend.daemon(() -> pump(plain, client));
            back.start();
            pump(client, plain);
            Programs.await(back);
        } catch (IOException e) {
            // one of them went away
        } finally {
            open.remove(client);
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // the other side has closed
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        Programs.await(acceptor);
    }
}
