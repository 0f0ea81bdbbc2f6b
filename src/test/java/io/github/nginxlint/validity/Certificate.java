package io.github.nginxlint.validity;

import io.github.nginxlint.ProgramOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A certificate and its key, made once for all configurations of a run. */
final class Certificate {

    private static final String PASSWORD = "not a secret";
    private static @Nullable String certificate;
    private static @Nullable String key;

    private Certificate() {}

    /** Writes {@code c.pem} and {@code k.pem}. */
    static synchronized void write(Path directory) throws IOException {
        if (certificate == null || key == null) {
            make(directory.resolve("keys.p12"));
        }
        Files.writeString(directory.resolve("c.pem"), String.valueOf(certificate));
        Files.writeString(directory.resolve("k.pem"), String.valueOf(key));
    }

    private static void make(Path store) throws IOException {
        try {
            String said = ProgramOutput.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "c",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=example.com",
                            "-validity",
                            "3650",
                            "-keystore",
                            store.toString(),
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD)
                    .orElseThrow();
            if (!Files.exists(store)) {
                throw new IllegalStateException("no certificate: " + said);
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            certificate = pem("CERTIFICATE", keys.getCertificate("c").getEncoded());
            key = pem("PRIVATE KEY", keys.getKey("c", PASSWORD.toCharArray()).getEncoded());
            Files.delete(store);
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }
}
