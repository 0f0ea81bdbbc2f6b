package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages for a status that the block has one for: the first one holds (ngx_http_special_response_handler). */
final class FirstErrorPage implements Conflict {

    /**
     * A status in a block.
     *
     * @param block the block
     * @param status the status
     */
    private record Slot(ConfigBlock block, String status) {}

    @Override
    public void find(RuleContext context, Report report) {
        Map<Slot, Handled> first = new HashMap<>();
        for (Handled directive : context.model().handled("error_page")) {
            if (directive.hasPlaceholder() || directive.node().isOptional()) {
                continue;
            }
            List<Word> arguments = directive.arguments();
            for (Word word : arguments.subList(0, arguments.size() - 1)) {
                if (word.value().startsWith("=")) {
                    continue;
                }
                Slot slot = new Slot(directive.node().parent(), word.value());
                Handled before = first.putIfAbsent(slot, directive);
                if (before != null && isOther(before.node(), directive.node())) {
                    Overridden.add(
                            directive.node(),
                            word.span(),
                            "\"error_page\" has no effect for " + Wording.name(word.value())
                                    + ": of several in a block the first one holds; remove one",
                            before.node(),
                            report);
                }
            }
        }
    }

    private static boolean isOther(ConfigNode first, ConfigNode second) {
        return Overridden.isCertain(first, second) && !answer(first).equals(answer(second));
    }

    /** Where requests go and with which status. */
    private static String answer(ConfigNode page) {
        int last = page.arguments().size() - 1;
        String status = page.argument(last - 1);
        return (status.startsWith("=") ? status : "") + ' ' + page.argument(last);
    }
}
