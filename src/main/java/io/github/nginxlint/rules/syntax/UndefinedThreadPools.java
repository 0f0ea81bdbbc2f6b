package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pools that no {@code thread_pool} defines, before or after (src/core/ngx_thread_pool.c, ngx_thread_pool_init_conf). */
final class UndefinedThreadPools {

    private static final String PREFIX = "threads=";

    private UndefinedThreadPools() {}

    static void check(RuleContext context, NearNames near, Report report) {
        ConfigModel model = context.model();
        List<Handled> uses = model.handled("aio");
        if (uses.isEmpty() || !Sight.isFullAtTop(model, "thread_pool")) {
            return;
        }
        List<String> pools = new ArrayList<>();
        pools.add("default");
        for (Handled pool : model.handled("thread_pool")) {
            pools.add(pool.arguments().get(0).value());
        }
        for (Handled use : uses) {
            Word word = use.arguments().get(0);
            if (word.value().startsWith(PREFIX) && word.value().indexOf('$') < 0 && !use.hasPlaceholder()) {
                String name = word.value().substring(PREFIX.length());
                if (!pools.contains(name)) {
                    report.add(
                            use.node().place(word),
                            "unknown thread pool \"" + Wording.name(name)
                                    + "\": no \"thread_pool\" at the top level defines it"
                                    + near.suggestion(name, pools),
                            Remarks.chain(use.node()),
                            Optional.empty());
                }
            }
        }
    }
}
