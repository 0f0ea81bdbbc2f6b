package io.github.nginxlint.rules.php;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.UnreadInclude;
import io.github.nginxlint.source.PathText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code fastcgi_param} directives of the nearest block that has any: nginx inherits all of them or none
 * (src/http/modules/ngx_http_fastcgi_module.c, ngx_http_fastcgi_merge_loc_conf).
 *
 * @param block the block they stand in
 * @param nodes the directives that can be seen, in order
 * @param stock the names that files of nginx's packages set which are not there to be read
 * @param isKnown whether no other parameter can be among them
 */
record FastcgiParameters(ConfigBlock block, List<ConfigNode> nodes, Set<String> stock, boolean isKnown) {

    static final String SCRIPT_FILENAME = "SCRIPT_FILENAME";
    static final String REQUEST_METHOD = "REQUEST_METHOD";

    private static final String DIRECTIVE = "fastcgi_param";
    private static final Set<String> DIRECTIVES = Set.of(DIRECTIVE);

    /** A directive that no stock file holds. */
    private static final Set<String> OTHER = Set.of("fastcgi_pass");

    private static final int MOST_LEVELS = 100;

    /** More in one block are no real configuration, and every location below would look through them. */
    private static final int MOST_PARAMETERS = 300;

    /** What every file that nginx's packages bring for FastCGI sets. */
    private static final Set<String> COMMON = Set.of(
            "QUERY_STRING",
            REQUEST_METHOD,
            "CONTENT_TYPE",
            "CONTENT_LENGTH",
            "SCRIPT_NAME",
            "REQUEST_URI",
            "DOCUMENT_URI",
            "DOCUMENT_ROOT",
            "SERVER_PROTOCOL",
            "REQUEST_SCHEME",
            "HTTPS",
            "GATEWAY_INTERFACE",
            "SERVER_SOFTWARE",
            "REMOTE_ADDR",
            "REMOTE_PORT",
            "SERVER_ADDR",
            "SERVER_PORT",
            "SERVER_NAME",
            "REDIRECT_STATUS");

    FastcgiParameters {
        nodes = List.copyOf(nodes);
        stock = Set.copyOf(stock);
    }

    /** Those in effect in a block; without any where no block around it has one. */
    static FastcgiParameters of(ConfigBlock block, ConfigTree tree) {
        ConfigBlock level = block;
        for (int climbed = 0; climbed < MOST_LEVELS; climbed++) {
            FastcgiParameters own = in(level);
            if (!own.isKnown || !own.isEmpty()) {
                return own;
            }
            if (level.owner().isEmpty()) {
                boolean isWhole = tree.kind() == ConfigTree.Kind.MAIN;
                return new FastcgiParameters(level, List.of(), Set.of(), isWhole);
            }
            level = level.owner().get().parent();
        }
        return new FastcgiParameters(level, List.of(), Set.of(), false);
    }

    private static FastcgiParameters in(ConfigBlock block) {
        List<ConfigNode> nodes = block.named(DIRECTIVE);
        if (Math.max(nodes.size(), block.unread().size()) > MOST_PARAMETERS) {
            return new FastcgiParameters(block, List.of(), Set.of(), false);
        }
        boolean isKnown = block.gap(OTHER).isEmpty();
        Set<String> stock = new HashSet<>();
        if (isKnown && block.gap(DIRECTIVES).isPresent()) {
            for (UnreadInclude include : block.unread()) {
                addNames(include, stock);
            }
        }
        for (ConfigNode node : nodes) {
            isKnown &= !node.isOptional()
                    && !node.arguments().isEmpty()
                    && !node.isOpaque(node.arguments().get(0));
        }
        return new FastcgiParameters(block, nodes, stock, isKnown);
    }

    /** Adds what a file that is not there would set; other files of nginx's packages hold no parameters. */
    private static void addNames(UnreadInclude include, Set<String> names) {
        switch (PathText.name(include.pattern())) {
            case "fastcgi_params" -> names.addAll(COMMON);
            case "fastcgi.conf" -> {
                names.addAll(COMMON);
                names.add(SCRIPT_FILENAME);
            }
            case "fastcgi-php.conf" -> {
                names.addAll(COMMON);
                names.add(SCRIPT_FILENAME);
                names.add("PATH_INFO");
            }
            default -> {}
        }
    }

    /** Those that would be in effect if this block had none. */
    FastcgiParameters outer(ConfigTree tree) {
        return block.owner()
                .map(owner -> of(owner.parent(), tree))
                .orElse(new FastcgiParameters(block, List.of(), Set.of(), false));
    }

    boolean isEmpty() {
        return nodes.isEmpty() && stock.isEmpty();
    }

    /** Whether a parameter is sent, for all that is known. */
    boolean sets(String name) {
        return stock.contains(name) || node(name).isPresent();
    }

    /** Whether the request tells PHP values of its own settings, which take the place of those in its files. */
    boolean setPhpValues() {
        return sets("PHP_VALUE") || sets("PHP_ADMIN_VALUE");
    }

    /** The directive that sets a parameter: the last one. */
    Optional<ConfigNode> node(String name) {
        Optional<ConfigNode> found = Optional.empty();
        for (ConfigNode node : nodes) {
            if (node.argument(0).equals(name)) {
                found = Optional.of(node);
            }
        }
        return found;
    }
}
