package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.model.Remark;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.syntax.Placeholder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A directive that no module of the target defines. */
public final class UnknownDirective implements ModelRule {

    @Override
    public String id() {
        return "unknown-directive";
    }

    @Override
    public void check(RuleContext context, Report report) {
        List<Remark> remarks = Remarks.of(context, Remark.Kind.UNKNOWN);
        remarks.removeIf(remark -> Placeholder.isInName(remark.node().name()));
        if (remarks.isEmpty()) {
            return;
        }
        Suggestions suggestions = new Suggestions(context.target());
        boolean isAllKnown = !loadsStrangeModule(context.model().tree().top().named("load_module"));
        for (Remark remark : remarks) {
            ConfigNode node = remark.node();
            String name = node.name();
            Optional<String> missing = Availability.whyMissing(Catalog.find(name), context.target());
            if (missing.isPresent() || isAllKnown) {
                String reason = missing.orElseGet(() -> suggestions.forName(name, remark.context()));
                Place place = node.place(node.directive().name());
                report.add(
                        place,
                        message(name, reason),
                        List.of(),
                        Suggestions.nameIn(reason).map(meant -> renaming(place, meant)));
            }
        }
    }

    /** What the author meant is a guess. */
    private static Fix renaming(Place place, String meant) {
        return new Fix("write \"" + meant + "\"", Fix.Safety.DISPLAY, List.of(new TextEdit(place, meant)));
    }

    private static String message(String name, String reason) {
        return "unknown directive \"" + Wording.name(name) + "\": "
                + (reason.isEmpty() ? "nginx does not start, and no module known to nginx-lint has it" : reason);
    }

    /** Whether a module is loaded whose directives are not in the catalogue. */
    private static boolean loadsStrangeModule(List<ConfigNode> loaded) {
        if (loaded.isEmpty()) {
            return false;
        }
        Set<String> modules = new HashSet<>(List.of("ngx_stream_module", "ngx_mail_module", "ngx_http_perl_module"));
        for (String name : Catalog.names()) {
            Catalog.find(name).forEach(spec -> modules.add(spec.module()));
        }
        for (ConfigNode node : loaded) {
            String file = node.argument(0);
            int end = file.endsWith(".so") ? file.length() - 3 : file.length();
            String module = file.substring(Math.min(file.lastIndexOf('/') + 1, end), end);
            if (!isOf(modules, module)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Set<String> modules, String file) {
        // brotli and zstd consist of a filter and a module for compressed files
        return modules.contains(file)
                || file.startsWith("ngx_http_brotli_")
                || file.startsWith("ngx_http_zstd_")
                || file.equals("ndk_http_module");
    }
}
