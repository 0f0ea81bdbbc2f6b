package io.github.nginxlint.proof;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Both ends of TLS on the private machine: a server with its certificate, a client that trusts anybody. */
final class Tls {

    private Tls() {}

    /**
     * What a server needs to speak TLS.
     *
     * @param needsName whether it has no certificate for clients that do not say which name they want
     */
    static SSLContext server(boolean needsName) throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(TlsFiles.store(), TlsFiles.PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(needsName ? new KeyManager[] {new ByName(keys)} : keys.getKeyManagers(), null, null);
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

    /** Without a certificate to show the handshake fails, as it does at a CDN. */
    private static final class ByName extends X509ExtendedKeyManager {

        private final X509ExtendedKeyManager all;

        ByName(KeyManagerFactory keys) {
            this.all = (X509ExtendedKeyManager) keys.getKeyManagers()[0];
        }

        @Override
        public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, Socket socket) {
            boolean isNamed = socket instanceof SSLSocket client
                    && client.getHandshakeSession() instanceof ExtendedSSLSession session
                    && !session.getRequestedServerNames().isEmpty();
            return isNamed ? all.chooseServerAlias(keyType, issuers, socket) : null;
        }

        @Override
        public String[] getServerAliases(String keyType, Principal[] issuers) {
            return all.getServerAliases(keyType, issuers);
        }

        @Override
        public String[] getClientAliases(String keyType, Principal[] issuers) {
            return all.getClientAliases(keyType, issuers);
        }

        @Override
        public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
            return all.chooseClientAlias(keyTypes, issuers, socket);
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return all.getCertificateChain(alias);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return all.getPrivateKey(alias);
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
