package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Placeholder;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Named locations that a server does not have. nginx starts, and answers 500 when a request is to go there
 * (src/http/ngx_http_core_module.c, ngx_http_named_location).
 */
final class UndefinedNamedLocations {

    private static final Set<String> LOCATION = Set.of("location");

    /** Stands for a name that a template fills in. */
    private static final String UNREADABLE = "";

    private final ConfigModel model;
    private final NearNames near;
    private final Report report;
    private final Map<ConfigBlock, Set<String>> byServer = new HashMap<>();
    private final Map<ConfigBlock, ConfigBlock> servers = new HashMap<>();

    private UndefinedNamedLocations(ConfigModel model, NearNames near, Report report) {
        this.model = model;
        this.near = near;
        this.report = report;
    }

    static void check(RuleContext context, NearNames near, Report report) {
        UndefinedNamedLocations check = new UndefinedNamedLocations(context.model(), near, report);
        for (String name : List.of("error_page", "try_files", "post_action")) {
            for (Handled directive : context.model().handled(name)) {
                check.look(directive);
            }
        }
    }

    private void look(Handled directive) {
        Word word = directive.arguments().get(directive.arguments().size() - 1);
        String name = word.value();
        if (!name.startsWith("@") || name.indexOf('$') >= 0 || directive.hasPlaceholder()) {
            return;
        }
        if (directive.context() == Context.HTTP) {
            lookInAll(directive, word);
            return;
        }
        ConfigBlock server = serverOf(directive.node().parent());
        if (server != null && !isOpen(server) && !names(server).contains(name)) {
            flag(directive, word, "this server has no \"location " + Wording.name(name) + "\"", names(server));
        }
    }

    /** What stands in http is said of all servers: one that has the location shows that it is meant for some. */
    private void lookInAll(Handled directive, Word word) {
        if (!Sight.isFull(model, "http", "server") || model.servers().isEmpty()) {
            return;
        }
        Set<String> all = new HashSet<>();
        for (Server server : model.servers()) {
            if (isOpen(server.block())) {
                return;
            }
            all.addAll(names(server.block()));
        }
        if (!all.contains(word.value())) {
            flag(directive, word, "no server has a \"location " + Wording.name(word.value()) + "\"", all);
        }
    }

    /** Whether it may have locations that cannot be seen. */
    private boolean isOpen(ConfigBlock server) {
        return server.gap(LOCATION).isPresent() || names(server).contains(UNREADABLE);
    }

    private void flag(Handled directive, Word word, String reason, Set<String> names) {
        report.add(
                directive.node().place(word),
                "could not find named location \"" + Wording.name(word.value())
                        + "\": nginx starts and answers 500 when it gets here, " + reason
                        + near.suggestion(word.value(), names),
                Remarks.chain(directive.node()),
                Optional.empty());
    }

    /** The names of a server's named locations. */
    private Set<String> names(ConfigBlock server) {
        Set<String> known = byServer.get(server);
        if (known == null) {
            known = new HashSet<>();
            for (ConfigNode location : server.named("location")) {
                String name = location.argument(0);
                if (name.startsWith("@") || Placeholder.isIn(name)) {
                    known.add(Placeholder.isIn(name) ? UNREADABLE : name);
                }
            }
            byServer.put(server, known);
        }
        return known;
    }

    /** The body of the server around a block; null where there is none. */
    private @Nullable ConfigBlock serverOf(ConfigBlock block) {
        List<ConfigBlock> path = new ArrayList<>(2);
        ConfigBlock server = null;
        ConfigBlock level = block;
        while (server == null && level.owner().isPresent()) {
            path.add(level);
            ConfigNode owner = level.owner().get();
            server = owner.name().equals("server") ? level : servers.get(level);
            level = owner.parent();
        }
        if (server != null) {
            for (ConfigBlock inner : path) {
                servers.put(inner, server);
            }
        }
        return server;
    }
}
