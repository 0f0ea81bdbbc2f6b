package io.github.nginxlint.rules.php;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Once;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A {@code fastcgi_pass} behind which PHP-FPM answers: other programs speak FastCGI as well.
 *
 * @param server the server it stands in
 * @param location the location around it
 * @param pass the pass
 * @param parameters what it sends
 */
record PhpPass(Server server, Location location, Pass pass, FastcgiParameters parameters) {

    private static final Once<List<PhpPass>> ALL = Once.of(PhpPass::find);

    /** All of a configuration. */
    static List<PhpPass> in(RuleContext context) {
        return context.model().once(ALL);
    }

    private static List<PhpPass> find(ConfigModel model) {
        List<PhpPass> found = new ArrayList<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                if (pass.protocol() == Protocol.FASTCGI && pass.location().isPresent()) {
                    Location location = pass.location().get();
                    FastcgiParameters parameters = FastcgiParameters.of(pass.block(), model.tree());
                    if (isPhp(pass, location, parameters, model)) {
                        found.add(new PhpPass(server, location, pass, parameters));
                    }
                }
            }
        }
        return found;
    }

    /** Whether the name of the script is the document root followed by the URI. */
    boolean scriptFromUri() {
        if (!parameters.isKnown()) {
            return false;
        }
        Optional<ConfigNode> script = parameters.node(FastcgiParameters.SCRIPT_FILENAME);
        if (script.isEmpty()) {
            return parameters.stock().contains(FastcgiParameters.SCRIPT_FILENAME);
        }
        String value = script.get().argument(1).replace("{", "").replace("}", "");
        return switch (value) {
            case "$document_root$fastcgi_script_name",
                    "$document_root/$fastcgi_script_name",
                    "$realpath_root$fastcgi_script_name",
                    "$realpath_root/$fastcgi_script_name" -> true;
            default -> false;
        };
    }

    /** Whether the script is whatever file the request names. */
    boolean runsRequestedFile() {
        Optional<ConfigNode> script = parameters.node(FastcgiParameters.SCRIPT_FILENAME);
        return scriptFromUri()
                || script.filter(node -> node.argument(1).equals("$request_filename"))
                        .isPresent();
    }

    private static boolean isPhp(Pass pass, Location location, FastcgiParameters parameters, ConfigModel model) {
        String address = pass.node().argument(0);
        if (namesOther(address)) {
            return false;
        }
        return namesPhp(address)
                || namesPhp(location.node()
                        .argument(Math.max(0, location.node().arguments().size() - 1)))
                || parameters
                        .node(FastcgiParameters.SCRIPT_FILENAME)
                        .filter(script -> script.argument(1).contains(".php"))
                        .isPresent()
                || isPhp(model.upstream(pass.target().address()));
    }

    private static boolean isPhp(Optional<Upstream> upstream) {
        boolean isPhp = false;
        if (upstream.isPresent()) {
            for (Upstream.UpstreamServer server : upstream.get().servers()) {
                isPhp |= server.target().address() instanceof ProxyTarget.Socket socket
                        ? namesPhp(socket.path())
                        : namesPhp(server.node().argument(0));
            }
        }
        return isPhp;
    }

    private static boolean namesPhp(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("php") || lower.contains("fpm");
    }

    /** HHVM ran PHP as well, and nobody has measured what it makes of missing parameters. */
    private static boolean namesOther(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("hhvm") || lower.contains("wrap");
    }
}
