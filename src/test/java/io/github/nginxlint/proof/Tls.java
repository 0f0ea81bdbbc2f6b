package io.github.nginxlint.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The one certificate of the private machine, for nginx, for backends, and clients that trust anybody. */
final class Tls {

    private static final char[] PASSWORD = "private".toCharArray();
    private static final Path STORE = Path.of(PrivateMachine.HOME, "key.p12");
    private static final Set<String> CERTIFICATES = Set.of(
            "ssl_certificate",
            "ssl_client_certificate",
            "ssl_trusted_certificate",
            "proxy_ssl_certificate",
            "proxy_ssl_trusted_certificate");
    private static final Set<String> KEYS = Set.of("ssl_certificate_key", "proxy_ssl_certificate_key");

    private Tls() {}

    /** Puts the certificate and its key at every path below /etc/nginx where the case wants one. */
    static void writeCertificates(Example example) throws IOException {
        for (Statement statement : example.statements()) {
            boolean isKey = KEYS.contains(statement.name());
            Path file =
                    Path.of(PrivateMachine.NGINX).resolve(statement.argument(0).replaceFirst("^/etc/nginx/", ""));
            if ((isKey || CERTIFICATES.contains(statement.name())) && file.startsWith(PrivateMachine.NGINX)) {
                Files.createDirectories(Machine.parent(file));
                Files.writeString(file, isKey ? key() : certificate());
            }
        }
    }

    private static String certificate() throws IOException {
        try {
            return pem("CERTIFICATE", store().getCertificate("proof").getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static String key() throws IOException {
        try {
            return pem("PRIVATE KEY", store().getKey("proof", PASSWORD).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    private static KeyStore store() throws IOException, GeneralSecurityException {
        if (!Files.exists(STORE)) {
            make();
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(Files.readAllBytes(STORE)), PASSWORD);
        return store;
    }

    private static void make() throws IOException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "proof",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=app.example",
                        "-ext",
                        "san=dns:app.example,dns:backend.example",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        STORE.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Programs.await(keytool);
        if (!Files.exists(STORE)) {
            throw new IOException("no certificate: " + output);
        }
    }

    /** What a server needs to speak TLS. */
    static SSLContext server() throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(), PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** A client's side of TLS on a connection; it asks for the host and trusts whoever answers. */
    static Socket client(Socket plain, String host, int port) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustingAnybody()}, new SecureRandom());
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(host)));
            socket.setSSLParameters(parameters);
            return socket;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static final class TrustingAnybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
