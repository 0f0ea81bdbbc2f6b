package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Set;

/** More or fewer masks of processors than worker processes (src/core/nginx.c, ngx_core_module_init_conf). */
public final class CpuMaskCount implements ModelRule {

    private static final int DEFAULT_PROCESSES = 1;

    @Override
    public String id() {
        return "cpu-mask-count";
    }

    @Override
    public void check(RuleContext context, Report report) {
        List<Handled> masks = context.model().handled("worker_cpu_affinity");
        ConfigTree tree = context.model().tree();
        if (masks.isEmpty()
                || tree.kind() != ConfigTree.Kind.MAIN
                || masks.get(0).hasPlaceholder()) {
            return;
        }
        Handled directive = masks.get(0);
        int count = directive.arguments().size();
        String processes = processes(context.model().handled("worker_processes"), tree.top());
        boolean isChecked = count > 1 && !directive.arguments().get(0).value().equals("auto");
        if (isChecked && isNumber(processes) && !isEqual(processes, count)) {
            report.add(
                    directive.node().place(),
                    "the number of \"worker_processes\" is not equal to the number of \"worker_cpu_affinity\" masks, using"
                            + " last mask for remaining worker processes: " + processes + " and " + count);
        }
    }

    /** The number as written, in its few digits, or empty when it is not known. */
    private static String processes(List<Handled> written, ConfigBlock top) {
        if (written.isEmpty()) {
            return top.gap(Set.of("worker_processes")).isEmpty() ? Integer.toString(DEFAULT_PROCESSES) : "";
        }
        return written.get(0).hasPlaceholder()
                ? ""
                : written.get(0).arguments().get(0).value();
    }

    /** No machine has as many processors as seven digits can say. */
    private static boolean isNumber(String text) {
        boolean isShort = !text.isEmpty() && text.length() < 7;
        for (int i = 0; isShort && i < text.length(); i++) {
            isShort = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isShort;
    }

    private static boolean isEqual(String number, int count) {
        return Integer.parseInt(number) == count;
    }
}
