package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Formats that no {@code log_format} before the {@code access_log} defines (src/http/modules/ngx_http_log_module.c,
 * ngx_http_log_set_log; src/stream/ngx_stream_log_module.c). Unlike log_format itself, access_log compares names without
 * regard to case.
 */
final class UndefinedLogFormats {

    private UndefinedLogFormats() {}

    static void check(RuleContext context, NearNames near, Report report) {
        if (context.model().handled("access_log").isEmpty()) {
            return;
        }
        check("http", "ngx_http_log_module", context.model(), near, report);
        check("stream", "ngx_stream_log_module", context.model(), near, report);
    }

    private static void check(String part, String module, ConfigModel model, NearNames near, Report report) {
        if (!Sight.isFull(model, part, "log_format")) {
            return;
        }
        Set<String> defined = new HashSet<>();
        List<String> names = new ArrayList<>();
        if (part.equals("http")) {
            defined.add("combined");
        }
        for (Handled directive : model.handled(spec -> spec.module().equals(module))) {
            if (directive.name().equals("log_format")) {
                names.add(directive.arguments().get(0).value());
                defined.add(key(directive.arguments().get(0)));
            } else if (namesFormat(directive)
                    && !defined.contains(key(directive.arguments().get(1)))) {
                flag(
                        directive,
                        model,
                        near.suggestion(directive.arguments().get(1).value(), names),
                        report);
            }
        }
    }

    private static boolean namesFormat(Handled directive) {
        return directive.name().equals("access_log")
                && directive.arguments().size() > 1
                && !directive.arguments().get(0).value().equals("off")
                && !directive.hasPlaceholder();
    }

    private static void flag(Handled directive, ConfigModel model, String suggestion, Report report) {
        Word word = directive.arguments().get(1);
        ConfigNode node = directive.node();
        String start = "unknown log format \"" + Wording.name(word.value()) + "\"";
        for (Handled format : model.handled("log_format")) {
            if (format.spec().module().equals(directive.spec().module())
                    && key(format.arguments().get(0)).equals(key(word))) {
                report.add(
                        node.place(word),
                        start + ": its \"log_format\" is read after this; move it up",
                        new Related("defined here", format.node().place()));
                return;
            }
        }
        boolean isParameter = word.value().indexOf('=') > 0 || word.value().equals("gzip");
        String reason = isParameter
                ? ": the format stands before the parameters, write \"combined\" or one of your own between"
                : ": no \"log_format\" defines it" + suggestion;
        report.add(node.place(word), start + reason, Remarks.chain(node), Optional.empty());
    }

    private static String key(Word name) {
        return name.value().toLowerCase(Locale.ROOT);
    }
}
