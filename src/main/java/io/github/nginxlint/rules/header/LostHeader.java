package io.github.nginxlint.rules.header;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A header that an enclosing level sets and that is missing because of what an inner level sets.
 *
 * @param line the line that has no effect
 * @param name its header in lower case
 */
record LostHeader(ConfigNode line, String name) {

    /** No real level has as many lines: what is lost of more is not looked for at every level below. */
    private static final int MOST_LINES = 200;

    /** Those that a backend is sure to miss, in the order in which they are set. */
    static List<LostHeader> of(List<Pass> passes, Setting outer, Set<String> given, ConfigModel model) {
        if (outer.nodes().size() > MOST_LINES) {
            return List.of();
        }
        Map<String, ConfigNode> last = new HashMap<>();
        for (ConfigNode line : outer.nodes()) {
            last.put(line.argument(0).toLowerCase(Locale.ROOT), line);
        }
        List<LostHeader> lost = new ArrayList<>();
        boolean isRepeated = false;
        for (ConfigNode line : outer.nodes()) {
            String name = line.argument(0).toLowerCase(Locale.ROOT);
            isRepeated |= given.contains(name);
            if (last.get(name) == line && !given.contains(name) && !isSentAnyway(name, line.argument(1))) {
                LostHeader header = new LostHeader(line, name);
                if (header.matters(passes, model)) {
                    lost.add(header);
                }
            }
        }
        // who repeats the others knows the rule, and has no WebSocket there
        return isRepeated && areOfUpgrade(lost) ? List.of() : lost;
    }

    private static boolean areOfUpgrade(List<LostHeader> headers) {
        for (LostHeader header : headers) {
            if (!header.isOfUpgrade()) {
                return false;
            }
        }
        return true;
    }

    /** The names that lines set, in lower case. */
    static Set<String> names(List<ConfigNode> lines) {
        Set<String> names = new HashSet<>();
        for (ConfigNode line : lines) {
            names.add(line.argument(0).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** Whether nginx sends the same without being told: its own default, or what the client sent. */
    private static boolean isSentAnyway(String name, String value) {
        return switch (name) {
            case "host" -> value.equals("$proxy_host");
            // of the client's own, nginx passes no Connection and no Upgrade
            case "connection" -> value.isEmpty() || value.equals("close");
            case "upgrade" -> value.isEmpty();
            default -> value.isEmpty() || value.equals("$http_" + name.replace('-', '_'));
        };
    }

    private boolean matters(List<Pass> passes, ConfigModel model) {
        if (!isNeeded()) {
            return false;
        }
        for (Pass pass : passes) {
            boolean isMissed = switch (name) {
                case "host" -> OwnBackend.strangeHost(pass, model).isPresent();
                case "connection", "upgrade" -> speaksHttp11(pass, model);
                case "authorization" -> true;
                default -> !OwnBackend.mayBeForeign(pass, model);
            };
            if (isMissed) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfUpgrade() {
        return name.equals("connection") || name.equals("upgrade");
    }

    /** Whether it is the version that has WebSockets. */
    private static boolean speaksHttp11(Pass pass, ConfigModel model) {
        return model.effective()
                .argument("proxy_http_version", pass.block())
                .value()
                .equals(Optional.of("1.1"));
    }

    /** Whether backends in general do worse without it. */
    private boolean isNeeded() {
        return switch (name) {
            case "host", "connection", "upgrade", "authorization", "forwarded", "x-real-ip" -> true;
            default -> name.startsWith("x-forwarded-");
        };
    }

    /** What the backend does without it. */
    String consequence(List<Pass> passes, ConfigModel model) {
        return switch (name) {
            case "host" ->
                "the backend gets Host \"" + host(passes, model).orElse("") + "\" and may answer 400, 404 or 421";
            case "authorization" -> "the backend may answer 401";
            case "connection", "upgrade" -> "a WebSocket gets no 101 here";
            case "x-forwarded-for", "x-real-ip", "forwarded" -> "the backend may take nginx for the client";
            default -> "links and redirects of the backend may lead elsewhere";
        };
    }

    private static Optional<String> host(List<Pass> passes, ConfigModel model) {
        for (Pass pass : passes) {
            Optional<String> host = OwnBackend.strangeHost(pass, model);
            if (host.isPresent()) {
                return host;
            }
        }
        return Optional.empty();
    }
}
