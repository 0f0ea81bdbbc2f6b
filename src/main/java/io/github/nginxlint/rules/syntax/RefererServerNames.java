package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.WildcardKeys;
import io.github.nginxlint.syntax.Word;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Names of the server that {@code valid_referers} lists as well, or has twice
 * (src/http/modules/ngx_http_referer_module.c, ngx_http_referer_merge_conf).
 */
final class RefererServerNames implements Conflict {

    @Override
    public void find(RuleContext context, Report report) {
        Set<ConfigBlock> seen = new HashSet<>();
        for (Handled referers : context.model().handled("valid_referers")) {
            Optional<Word> word = serverNames(referers.node());
            if (word.isPresent()
                    && !referers.node().isConditional()
                    && seen.add(referers.node().parent())) {
                check(referers.node(), word.get(), report);
            }
        }
    }

    private static Optional<Word> serverNames(ConfigNode referers) {
        for (Word word : referers.arguments()) {
            if (word.value().equals("server_names")) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static void check(ConfigNode referers, Word word, Report report) {
        WildcardKeys keys = new WildcardKeys();
        for (ConfigNode node : referers.parent().named("valid_referers")) {
            addReferers(node, keys);
        }
        for (ConfigNode names : serverAround(referers.parent()).named("server_name")) {
            for (Word name : names.arguments()) {
                String message = names.isConditional() || isUnknown(name) ? "" : refusal(name.value(), keys);
                if (!message.isEmpty()) {
                    report.add(referers.place(word), message, new Related("the name", names.place(name)));
                    return;
                }
            }
        }
    }

    private static void addReferers(ConfigNode referers, WildcardKeys keys) {
        for (Word word : referers.arguments()) {
            String text = word.value();
            boolean isName = switch (text) {
                case "none", "blocked", "server_names" -> false;
                default -> !text.startsWith("~") && !word.isOpaque();
            };
            if (isName && !referers.isConditional()) {
                int slash = text.indexOf('/');
                keys.add(slash < 0 ? text : text.substring(0, slash));
            }
        }
    }

    private static ConfigBlock serverAround(ConfigBlock block) {
        ConfigBlock level = block;
        while (level.owner().isPresent() && !level.owner().get().name().equals("server")) {
            level = level.owner().get().parent();
        }
        return level;
    }

    /** Regular expressions are no keys, and the machine's name is not known. */
    private static boolean isUnknown(Word name) {
        return name.isOpaque() || name.value().startsWith("~") || name.value().equals("$hostname");
    }

    private static String refusal(String name, WildcardKeys keys) {
        String quoted = '"' + Wording.name(WildcardKeys.lower(name)) + '"';
        return switch (keys.add(name)) {
            case ADDED -> "";
            case INVALID -> "invalid hostname or wildcard " + quoted + ": \"server_names\" adds it to the list";
            case CONFLICTING -> "conflicting parameter " + quoted + ": \"server_names\" adds it to a list that has it";
        };
    }
}
