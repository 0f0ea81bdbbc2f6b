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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code root} in one location while another one of the server needs it as well. */
public final class PhpRootInLocation implements ModelRule {

    private static final Set<String> ROOT = Set.of("root", "alias");

    private static final List<String> HANDLERS = List.of("return", "rewrite", "stub_status", "empty_gif", "perl");

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
            List<Pass> php = new ArrayList<>();
            for (Pass pass : server.passes()) {
                if (pass.protocol() == Protocol.FASTCGI && pass.location().isPresent()) {
                    php.add(pass);
                }
            }
            if (!php.isEmpty()) {
                checkScripts(php, server, effective, report);
                checkFiles(php, server, effective, report);
            }
        }
    }

    /** PHP needs the root that only another location has. */
    private static void checkScripts(List<Pass> php, Server server, EffectiveConfig effective, Report report) {
        Optional<ConfigNode> root = rootOfSite(server);
        if (root.isEmpty()) {
            return;
        }
        for (Pass pass : php) {
            Optional<ConfigNode> script = scriptFilename(pass, effective);
            if (script.isPresent() && effective.setting(ROOT, pass.block()) instanceof Setting.Default) {
                report.add(
                        root.get().place(),
                        scriptMessage(pass, effective),
                        new Related(
                                "this location has no root",
                                pass.location().get().node().place()),
                        new Related("and needs it here", script.get().place()));
                return;
            }
        }
    }

    /** The directive that makes the name of the script from the root. */
    private static Optional<ConfigNode> scriptFilename(Pass pass, EffectiveConfig effective) {
        Optional<ConfigNode> found = Optional.empty();
        for (ConfigNode node : pass.block().nodes()) {
            if (node.name().equals("fastcgi_param") && node.argument(0).equals("SCRIPT_FILENAME")) {
                return usesRoot(node.argument(1)) ? Optional.of(node) : Optional.empty();
            }
            if (node.name().equals("include") && setsScriptFilename(node.argument(0))) {
                found = Optional.of(node);
            }
        }
        Setting parameters = effective.setting("fastcgi_param", pass.block());
        return EffectiveConfig.header(parameters, "SCRIPT_FILENAME")
                .map(node -> usesRoot(node.argument(1)) ? Optional.of(node) : Optional.<ConfigNode>empty())
                .orElse(found);
    }

    /** Whether it is one of the files of nginx's packages that hold {@code $document_root$fastcgi_script_name}. */
    private static boolean setsScriptFilename(String include) {
        return include.endsWith("fastcgi.conf") || include.endsWith("fastcgi-php.conf");
    }

    private static String scriptMessage(Pass pass, EffectiveConfig effective) {
        // try_files answers before PHP can say so
        String log = effective.setting("try_files", pass.block()) instanceof Setting.Default
                ? " (FastCGI sent in stderr: \"Primary script unknown\")"
                : "";
        return "root is set here, not where " + pass.node().name()
                + " stands: scripts are looked up in nginx's compiled-in html directory and every PHP request is 404"
                + log + "; move root to the server block";
    }

    private static Optional<ConfigNode> rootOfSite(Server server) {
        for (Location location : server.locations()) {
            Optional<ConfigNode> root = own(location.block(), "root");
            if (root.isPresent() && isSiteItself(location)) {
                return root;
            }
        }
        return Optional.empty();
    }

    /** Whether it is a part of the site, and not the directory in which an ACME client puts its answers. */
    private static boolean isSiteItself(Location location) {
        if (location.matcher() instanceof Matcher.Prefix prefix) {
            return !prefix.uri().startsWith("/.well-known");
        }
        return location.matcher() instanceof Matcher.PrefixNoRegex prefix
                && !prefix.uri().startsWith("/.well-known");
    }

    private static boolean usesRoot(String value) {
        return value.contains("$document_root")
                || value.contains("${document_root}")
                || value.contains("$realpath_root")
                || value.contains("$request_filename");
    }

    /** Files need the root that only the location of PHP has. */
    private static void checkFiles(List<Pass> php, Server server, EffectiveConfig effective, Report report) {
        Optional<ConfigNode> root = Optional.empty();
        for (Pass pass : php) {
            root = root.isPresent() ? root : own(pass.block(), "root");
        }
        if (root.isEmpty()) {
            return;
        }
        Set<String> named = namedPasses(server);
        for (Location location : server.locations()) {
            Optional<ConfigNode> lookUp = servesFiles(location.block(), named);
            if (lookUp.isPresent() && effective.setting(ROOT, location.block()) instanceof Setting.Default) {
                report.add(
                        root.get().place(),
                        "root is set for PHP alone: \"location " + last(location.node())
                                + "\" looks for files in nginx's compiled-in html directory, so no static file of the"
                                + " site is found (PHP answers, or it is 404); move root to the server block",
                        new Related("files are looked up here", lookUp.get().place()));
                return;
            }
        }
    }

    private static Set<String> namedPasses(Server server) {
        Set<String> names = new HashSet<>();
        for (Pass pass : server.passes()) {
            if (pass.location().isPresent() && pass.location().get().matcher() instanceof Matcher.Named named) {
                names.add(named.name());
            }
        }
        return names;
    }

    /** The directive that shows that a location serves files from its root; none when something else answers. */
    private static Optional<ConfigNode> servesFiles(ConfigBlock block, Set<String> namedPasses) {
        Optional<ConfigNode> shown = Optional.empty();
        for (ConfigNode node : block.nodes()) {
            String name = node.name();
            if (name.endsWith("_pass")
                    || name.contains("_by_lua")
                    || name.equals("js_content")
                    || HANDLERS.contains(name)) {
                return Optional.empty();
            }
            // "try_files $uri @app" is also written where there are no files: the application answers everything
            boolean tries = name.equals("try_files")
                    && node.argument(0).startsWith("$uri")
                    && !namedPasses.contains(last(node));
            if (tries || (name.equals("autoindex") && node.argument(0).equals("on"))) {
                shown = Optional.of(node);
            }
        }
        return shown;
    }

    private static String last(ConfigNode node) {
        return node.argument(Math.max(0, node.arguments().size() - 1));
    }

    private static Optional<ConfigNode> own(ConfigBlock block, String name) {
        List<ConfigNode> nodes = block.named(name);
        return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.get(nodes.size() - 1));
    }
}
