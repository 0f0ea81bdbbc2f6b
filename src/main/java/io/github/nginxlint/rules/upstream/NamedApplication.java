package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.model.ProxyTarget.Address;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.ProxyTarget.Socket;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.Upstream.UpstreamServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An application server, as the names of an upstream tell, and for how long it keeps an idle connection by default. */
enum NamedApplication {
    GUNICORN("gunicorn", 2),
    NODE("node", 5),
    UVICORN("uvicorn", 5),
    APACHE("Apache", 5),
    PUMA("puma", 20);

    private static final int NODE_PORT = 3000;

    private final String title;
    private final int keptSeconds;

    NamedApplication(String title, int keptSeconds) {
        this.title = title;
        this.keptSeconds = keptSeconds;
    }

    /** Its name for messages. */
    String title() {
        return title;
    }

    /** After how many seconds without a request it closes a connection, unless it is told otherwise. */
    int keptSeconds() {
        return keptSeconds;
    }

    /** The one that an upstream's name, host names or sockets tell of; of several the first to close connections. */
    static Optional<NamedApplication> of(Upstream upstream) {
        List<String> words = words(upstream.name());
        boolean isNodePort = !upstream.servers().isEmpty();
        for (UpstreamServer server : upstream.servers()) {
            Address address = server.target().address();
            if (address instanceof Host host && !host.isIpAddress()) {
                words.addAll(words(host.name()));
            } else if (address instanceof Socket socket) {
                words.addAll(words(socket.path().substring(socket.path().lastIndexOf('/') + 1)));
            }
            isNodePort &= address instanceof Host host && host.port().orElse(0) == NODE_PORT;
        }
        for (NamedApplication application : values()) {
            for (int i = 0; i < words.size(); i++) {
                if (application.isMeantBy(words, i, isNodePort)) {
                    return Optional.of(application);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isMeantBy(List<String> words, int at, boolean isNodePort) {
        String word = words.get(at);
        return switch (this) {
            case GUNICORN -> word.equals("gunicorn");
            case UVICORN -> word.equals("uvicorn");
            case PUMA -> word.equals("puma");
            case APACHE -> word.equals("apache") || word.equals("apache2") || word.equals("httpd");
            // a node of a cluster is more often called so
            case NODE ->
                word.equals("nodejs")
                        || (word.equals("node")
                                && (isNodePort
                                        || (at + 1 < words.size()
                                                && words.get(at + 1).equals("js"))));
        };
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !Character.isLetterOrDigit(lower.charAt(i))) {
                if (i > start) {
                    words.add(lower.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
