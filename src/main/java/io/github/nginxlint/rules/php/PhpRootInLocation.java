package io.github.nginxlint.rules.php;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code root} in one location while another one of the server needs it as well. */
public final class PhpRootInLocation implements ModelRule {

    private static final Set<String> ROOT = Set.of("root", "alias");

    @Override
    public String id() {
        return "php-root-in-location";
    }

    @Override
    public void check(RuleContext context, Report report) {
        EffectiveConfig effective = context.model().effective();
        for (Server server : context.model().servers()) {
            if (!(effective.setting(ROOT, server.block()) instanceof Setting.Default)) {
                continue;
            }
            for (Pass pass : server.passes()) {
                if (pass.protocol() == Protocol.FASTCGI && pass.location().isPresent()) {
                    checkScript(pass, server, effective, report);
                    checkFiles(pass, server, effective, report);
                }
            }
        }
    }

    /** PHP needs the root that only another location has. */
    private static void checkScript(Pass pass, Server server, EffectiveConfig effective, Report report) {
        if (!(effective.setting(ROOT, pass.block()) instanceof Setting.Default)) {
            return;
        }
        Setting parameters = effective.setting("fastcgi_param", pass.block());
        Optional<ConfigNode> script = EffectiveConfig.header(parameters, "SCRIPT_FILENAME");
        if (script.isEmpty() || !usesRoot(script.get().argument(1))) {
            return;
        }
        for (Location location : server.locations()) {
            Optional<ConfigNode> root = own(location.block(), "root");
            if (root.isPresent() && isPlainPrefix(location)) {
                report.add(
                        root.get().place(),
                        "root is set here, not for the location of "
                                + pass.node().name()
                                + ": SCRIPT_FILENAME points into nginx's compiled-in html directory and every PHP"
                                + " request is 404 (FastCGI sent in stderr: \"Primary script unknown\"); move root to"
                                + " the server block",
                        new Related(
                                "this location has no root",
                                pass.location().get().node().place()),
                        new Related("and needs it here", script.get().place()));
                return;
            }
        }
    }

    private static boolean usesRoot(String value) {
        return value.contains("$document_root")
                || value.contains("${document_root}")
                || value.contains("$realpath_root")
                || value.contains("$request_filename");
    }

    private static boolean isPlainPrefix(Location location) {
        return location.matcher() instanceof Matcher.Prefix || location.matcher() instanceof Matcher.PrefixNoRegex;
    }

    /** Files need the root that only the location of PHP has. */
    private static void checkFiles(Pass pass, Server server, EffectiveConfig effective, Report report) {
        Optional<ConfigNode> root = own(pass.block(), "root");
        if (root.isEmpty()) {
            return;
        }
        for (Location location : server.locations()) {
            Optional<ConfigNode> lookUp = servesFiles(location.block());
            if (lookUp.isPresent() && effective.setting(ROOT, location.block()) instanceof Setting.Default) {
                report.add(
                        root.get().place(),
                        "root is set for PHP alone: \"location "
                                + location.node()
                                        .argument(location.node().arguments().size() - 1)
                                + "\" looks for files in nginx's compiled-in html directory, so static files are answered"
                                + " by PHP or 404 (open() ... failed (2: No such file or directory)), and / is 403 or"
                                + " 404; move root to the server block",
                        new Related("files are looked up here", lookUp.get().place()));
                return;
            }
        }
    }

    private static final List<String> HANDLERS = List.of("return", "rewrite", "stub_status", "empty_gif", "perl");

    /** The directive that shows that a location serves files from its root; none when something else answers. */
    private static Optional<ConfigNode> servesFiles(ConfigBlock block) {
        Optional<ConfigNode> shown = Optional.empty();
        for (ConfigNode node : block.nodes()) {
            String name = node.name();
            if (name.endsWith("_pass")
                    || name.contains("_by_lua")
                    || name.equals("js_content")
                    || HANDLERS.contains(name)) {
                return Optional.empty();
            }
            boolean triesUri = name.equals("try_files") && node.argument(0).startsWith("$uri");
            if (triesUri || name.equals("autoindex")) {
                shown = Optional.of(node);
            }
        }
        return shown;
    }

    private static Optional<ConfigNode> own(ConfigBlock block, String name) {
        List<ConfigNode> nodes = block.named(name);
        return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.get(nodes.size() - 1));
    }
}
