package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.VariableReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows one URI through the rewrites of a server's locations (src/http/ngx_http_core_module.c,
 * ngx_http_core_post_rewrite_phase). Where anything is in doubt the walk is over.
 */
final class RewriteWalk {

    /** The change of the URI with which nginx gives up (NGX_HTTP_MAX_URI_CHANGES and one). */
    private static final int CHANGES = 11;

    private static final int MOST_TURNS = 50;
    private static final int LONGEST_URI = 900;

    private static final Set<String> TURNS = Set.of("rewrite", "if", "return", "break");

    private final ConfigModel model;
    private final Map<ConfigBlock, List<ConfigNode>> turns = new HashMap<>();

    RewriteWalk(ConfigModel model) {
        this.model = model;
    }

    /**
     * A change of the URI.
     *
     * @param by the rewrite
     * @param uri what the URI is then
     */
    record Step(ConfigNode by, String uri) {}

    /** The changes of a URI, if they never end; empty where they do, or where that is not known. */
    List<Step> cycle(ConfigBlock server, String uri) {
        List<Step> steps = new ArrayList<>();
        String now = uri;
        while (steps.size() < CHANGES) {
            Optional<Location> location =
                    model.locations().answering(server, now).location();
            Optional<Step> step =
                    location.isEmpty() ? Optional.empty() : step(location.get().block(), now);
            if (step.isEmpty()) {
                return List.of();
            }
            steps.add(step.get());
            now = step.get().uri();
        }
        return steps;
    }

    /** What a location makes of a URI before it is looked up anew; empty where it stays, or that is not known. */
    Optional<Step> first(ConfigBlock location, String uri) {
        return step(location, uri);
    }

    /** The directives of a location that decide on the URI; empty where some may be missing. */
    List<ConfigNode> turns(ConfigBlock location) {
        return turns.computeIfAbsent(location, RewriteWalk::read);
    }

    private static List<ConfigNode> read(ConfigBlock location) {
        List<ConfigNode> found = new ArrayList<>(0);
        boolean isKnown = location.gap(TURNS).isEmpty();
        for (ConfigNode node : location.nodes()) {
            isKnown &= !isScript(node.name());
            if (TURNS.contains(node.name())) {
                isKnown &= !node.isOptional() && !node.hasPlaceholder() && found.size() < MOST_TURNS;
                found.add(node);
            }
        }
        return isKnown ? found : List.of();
    }

    /** Whether it is a directive of a language that can change the URI, too. */
    static boolean isScript(String name) {
        return name.contains("_by_lua") || name.startsWith("js_") || name.startsWith("perl");
    }

    /** The first change that a location makes and that sends the URI to be looked up anew. */
    private Optional<Step> step(ConfigBlock location, String uri) {
        List<ConfigNode> nodes = turns(location);
        for (int i = 0; i < nodes.size(); i++) {
            ConfigNode node = nodes.get(i);
            Optional<LiteralPattern> pattern =
                    node.name().equals("rewrite") ? LiteralPattern.of(node.argument(0)) : Optional.empty();
            if (pattern.isEmpty()) {
                return Optional.empty();
            }
            Optional<LiteralPattern.Match> match = pattern.get().match(uri);
            if (match.isPresent()) {
                boolean goesOn = isLast(node) || (node.arguments().size() == 2 && i + 1 == nodes.size());
                return goesOn ? replaced(node, pattern.get(), match.get()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isLast(ConfigNode rewrite) {
        return rewrite.argument(2).equals("last");
    }

    private static Optional<Step> replaced(ConfigNode rewrite, LiteralPattern pattern, LiteralPattern.Match match) {
        String text = rewrite.argument(1);
        int arguments = text.indexOf('?');
        String path = arguments < 0 ? text : text.substring(0, arguments);
        StringBuilder uri = new StringBuilder();
        int from = 0;
        for (Optional<VariableReference> next = VariableReference.next(path, 0);
                next.isPresent();
                next = VariableReference.next(path, from)) {
            boolean isKnown = next.get().isCapture() && next.get().name().equals("1") && pattern.isCaptured();
            if (!isKnown || uri.length() > LONGEST_URI) {
                return Optional.empty();
            }
            uri.append(path, from, next.get().start()).append(match.rest());
            from = next.get().end();
        }
        uri.append(path.substring(from));
        boolean isPath = uri.indexOf("/") == 0 && uri.length() <= LONGEST_URI && path.indexOf('$', from) < 0;
        return isPath ? Optional.of(new Step(rewrite, uri.toString())) : Optional.empty();
    }
}
