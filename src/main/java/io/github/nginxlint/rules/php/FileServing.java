package io.github.nginxlint.rules.php;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Server;
import java.util.Set;

/** Tells the locations in which nginx sends files. */
final class FileServing {

    private static final Set<String> ANY = Set.of("fastcgi_pass");

    private FileServing() {}

    /** Whether nginx sends the file that the URI of a request names: nothing else answers, and nobody is kept out. */
    static boolean isPlain(Location location, Server server) {
        for (Pass pass : server.passes()) {
            boolean isHere =
                    pass.location().filter(around -> around.equals(location)).isPresent();
            if (isHere) {
                return false;
            }
        }
        for (ConfigNode node : location.block().nodes()) {
            switch (node.name()) {
                case "return", "deny", "perl", "stub_status", "empty_gif", "flv", "mp4", "dav_methods", "internal" -> {
                    return false;
                }
                case "try_files" -> {
                    if (!triesItself(node)) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    /** Whether the file that is asked for is among those looked for. */
    private static boolean triesItself(ConfigNode tryFiles) {
        boolean triesItself = false;
        for (int i = 0; i < tryFiles.arguments().size() - 1; i++) {
            triesItself |= tryFiles.argument(i).equals("$uri");
        }
        return triesItself;
    }

    /**
     * Whether all that stands in a block can be seen, and no program or rewriting takes the request elsewhere. A
     * directive that nobody knows may be a module's that answers, or a pass that is misspelt.
     */
    static boolean isSeen(ConfigBlock block) {
        boolean isSeen = block.gap(ANY).isEmpty();
        for (ConfigNode node : block.nodes()) {
            String name = node.name();
            boolean isProgram = name.contains("_by_lua") || name.startsWith("js_") || name.startsWith("perl");
            boolean isConditional = name.equals("if") && node.block().isPresent() && rewrites(node);
            isSeen &= !isProgram && !isConditional && !name.equals("rewrite") && !name.equals("passenger_enabled");
            isSeen &= Catalog.isKnown(name);
        }
        return isSeen;
    }

    private static boolean rewrites(ConfigNode condition) {
        return condition.block().isPresent()
                && (!condition.block().get().named("rewrite").isEmpty()
                        || condition.block().get().gap(ANY).isPresent());
    }
}
