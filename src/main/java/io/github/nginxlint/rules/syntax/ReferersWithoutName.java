package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * {@code none} or {@code blocked} without a name beside them; regular expressions are no names
 * (src/http/modules/ngx_http_referer_module.c, ngx_http_referer_merge_conf).
 */
final class ReferersWithoutName implements Conflict {

    private static final Set<String> REFERERS = Set.of("valid_referers");
    private static final Set<String> NAMES = Set.of("server_name");

    @Override
    public void find(RuleContext context, Report report) {
        Set<ConfigBlock> seen = new HashSet<>();
        for (Handled referers : context.model().handled("valid_referers")) {
            ConfigBlock block = referers.node().parent();
            if (seen.add(block) && block.gap(REFERERS).isEmpty() && !hasName(block)) {
                flag(block, report);
            }
        }
    }

    private static boolean hasName(ConfigBlock block) {
        for (ConfigNode node : block.named("valid_referers")) {
            for (Word word : node.arguments()) {
                String text = word.value();
                boolean isName = switch (text) {
                    case "none", "blocked" -> false;
                    case "server_names" -> mayHaveServerName(block);
                    default -> !text.startsWith("~");
                };
                if (isName || word.isOpaque()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a name of the server can be anything but a regular expression; without any it is the empty one. */
    private static boolean mayHaveServerName(ConfigBlock block) {
        ConfigBlock level = block;
        while (level.owner().isPresent() && !level.owner().get().name().equals("server")) {
            level = level.owner().get().parent();
        }
        if (level.owner().isEmpty()
                || level.gap(NAMES).isPresent()
                || level.named("server_name").isEmpty()) {
            return true;
        }
        for (ConfigNode names : level.named("server_name")) {
            for (Word word : names.arguments()) {
                if (!word.value().startsWith("~") || word.isOpaque()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void flag(ConfigBlock block, Report report) {
        for (ConfigNode node : block.named("valid_referers")) {
            Optional<Word> word = withoutReferer(node);
            if (word.isPresent() && node.isReached() && !node.isConditional()) {
                report.add(
                        node.place(word.get()),
                        "the \"none\" or \"blocked\" referers are specified in the \"valid_referers\" directive without"
                                + " any valid referer: name a host as well; a regular expression is not enough");
                return;
            }
        }
    }

    private static Optional<Word> withoutReferer(ConfigNode node) {
        for (Word word : node.arguments()) {
            if (word.value().equals("none") || word.value().equals("blocked")) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
