package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Pass;
import java.util.Optional;
import java.util.Set;

/** What can lead a request elsewhere on its way through a server or a location. */
final class RequestPath {

    /** Locations nested deeper are no real ones. */
    private static final int DEEPEST = 8;

    /** Directives that can answer a request, change its URI, or let one through and the next one not. */
    private static final Set<String> TURNS = Set.of(
            "if",
            "return",
            "rewrite",
            "break",
            "try_files",
            "internal",
            "limit_except",
            "allow",
            "deny",
            "satisfy",
            "auth_basic",
            "auth_request",
            "auth_jwt",
            "limit_req",
            "limit_conn",
            "proxy_cache",
            "proxy_bind",
            "proxy_method",
            "proxy_intercept_errors",
            "ssl_verify_client",
            "random_index",
            "mirror");

    private RequestPath() {}

    /** Whether each request that comes to a block is sure to pass through it in the same way. */
    static boolean isStraight(ConfigBlock block) {
        if (block.gap(TURNS).isPresent()) {
            return false;
        }
        for (ConfigNode node : block.nodes()) {
            String name = node.name();
            if (TURNS.contains(name) || isScript(name)) {
                return false;
            }
        }
        return true;
    }

    /** Whether each request that comes to the location of a pass is passed on, the locations around it included. */
    static boolean isStraight(Pass pass) {
        ConfigBlock block = pass.block();
        boolean isInLocation =
                pass.location().isPresent() && pass.location().get().block() == block;
        if (!isInLocation || pass.node().isConditional()) {
            return false;
        }
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<ConfigNode> owner = block.owner();
            if (owner.isEmpty() || !owner.get().name().equals("location")) {
                return true;
            }
            if (!isStraight(block)) {
                return false;
            }
            block = owner.get().parent();
        }
        return false;
    }

    private static boolean isScript(String name) {
        return name.contains("_by_lua")
                || name.startsWith("js_")
                || name.startsWith("perl")
                || name.startsWith("modsec");
    }
}
