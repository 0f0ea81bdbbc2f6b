package io.github.nginxlint.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Set;

/** A key and a certificate for the files that a case names; only ever written on the private machine. */
final class TlsFiles {

    private static final Path STORE = Path.of(PrivateMachine.HOME, "tls.p12");
    static final String PASSWORD = "for tests only";
    private static final String INSTALLED = "/etc/nginx/";
    private static final Set<String> KEYS = Set.of("ssl_certificate_key", "proxy_ssl_certificate_key");
    private static final Set<String> CERTIFICATES = Set.of(
            "ssl_certificate",
            "ssl_client_certificate",
            "ssl_trusted_certificate",
            "proxy_ssl_certificate",
            "proxy_ssl_trusted_certificate");

    private TlsFiles() {}

    /** Puts a certificate, or its key, where the case has none. */
    static void write(Example example) throws IOException {
        for (Statement statement : example.statements()) {
            boolean isKey = KEYS.contains(statement.name());
            String file = statement.argument(0);
            boolean isMeant = (isKey || CERTIFICATES.contains(statement.name())) && file.indexOf('$') < 0;
            if (isMeant && (file.startsWith(INSTALLED) || !file.startsWith("/"))) {
                String relative = file.startsWith(INSTALLED) ? file.substring(INSTALLED.length()) : file;
                Path path = Path.of(PrivateMachine.NGINX, relative);
                Files.createDirectories(Machine.parent(path));
                Files.writeString(path, pem(isKey));
            }
        }
    }

    private static String pem(boolean isKey) throws IOException {
        try {
            KeyStore store = store();
            byte[] bytes = isKey
                    ? store.getKey("test", PASSWORD.toCharArray()).getEncoded()
                    : store.getCertificate("test").getEncoded();
            String kind = isKey ? "PRIVATE KEY" : "CERTIFICATE";
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
            return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The one key and certificate of the machine. */
    static KeyStore store() throws IOException, GeneralSecurityException {
        if (!Files.exists(STORE)) {
            make();
        }
        try (InputStream in = Files.newInputStream(STORE)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        }
    }

    private static void make() throws IOException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Programs.await(new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=app.example",
                        "-ext",
                        "san=dns:app.example,dns:backend.example,dns:localhost",
                        "-validity",
                        "365",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        STORE.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }
}
