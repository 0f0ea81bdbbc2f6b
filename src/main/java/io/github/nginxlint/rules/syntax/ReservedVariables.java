package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.catalog.VariableSpec;
import io.github.nginxlint.catalog.Variables;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.syntax.Word;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Definitions of variables that are nginx's own and cannot be changed (src/http/ngx_http_variables.c,
 * ngx_http_add_variable).
 */
final class ReservedVariables {

    /** Modules that a build has unless it leaves them out. */
    private static final Set<String> ALWAYS_THERE = Set.of(
            "ngx_http_core_module",
            "ngx_http_upstream_module",
            "ngx_http_proxy_module",
            "ngx_http_fastcgi_module",
            "ngx_http_gzip_filter_module",
            "ngx_http_ssi_filter_module",
            "ngx_http_userid_filter_module",
            "ngx_http_limit_conn_module",
            "ngx_http_limit_req_module",
            "ngx_stream_core_module",
            "ngx_stream_upstream_module",
            "ngx_stream_limit_conn_module");

    private final TargetVersion target;
    private final Report report;

    ReservedVariables(TargetVersion target, Report report) {
        this.target = target;
        this.report = report;
    }

    /** Whether directives of a name define variables. */
    static boolean isDefinedBy(String directive) {
        return switch (directive) {
            case "set",
                    "auth_request_set",
                    "perl_set",
                    "map",
                    "split_clients",
                    "geo",
                    "location",
                    "rewrite",
                    "if",
                    "server_name",
                    "proxy_redirect",
                    "proxy_cookie_domain",
                    "proxy_cookie_path",
                    "proxy_cookie_flags" -> true;
            default -> false;
        };
    }

    void look(Handled directive) {
        if (directive.spec().origin() != DirectiveOrigin.OSS || directive.hasPlaceholder()) {
            return;
        }
        ConfigNode node = directive.node();
        switch (directive.name()) {
            case "set", "auth_request_set", "perl_set" -> defined(directive, 0);
            case "map" -> {
                defined(directive, 1);
                node.block().ifPresent(block -> block.nodes().forEach(entry -> patternOf(directive, entry)));
            }
            case "split_clients" -> defined(directive, 1);
            case "geo" -> defined(directive, directive.arguments().size() - 1);
            case "location" -> {
                if (directive.arguments().size() == 2) {
                    pattern(directive, node, node.arguments().get(1));
                }
            }
            case "rewrite" -> pattern(directive, node, node.arguments().get(0));
            case "if" -> {
                for (int i = 1; i < node.arguments().size(); i++) {
                    if (isMatch(node.argument(i - 1))) {
                        pattern(directive, node, node.arguments().get(i));
                    }
                }
            }
            case "server_name", "proxy_redirect", "proxy_cookie_domain", "proxy_cookie_path", "proxy_cookie_flags" ->
                patterns(directive);
            default -> {}
        }
    }

    private static boolean isMatch(String operator) {
        return operator.equals("~") || operator.equals("~*") || operator.equals("!~") || operator.equals("!~*");
    }

    private void patternOf(Handled map, ConfigNode entry) {
        if (entry.name().startsWith("~") && entry.isReached()) {
            pattern(map, entry, entry.directive().name());
        }
    }

    private void patterns(Handled directive) {
        for (Word word : directive.arguments()) {
            if (word.value().startsWith("~")) {
                pattern(directive, directive.node(), word);
            }
        }
    }

    private void pattern(Handled directive, ConfigNode node, Word word) {
        if (!word.isOpaque()) {
            GroupNames.of(word.value(), name -> check(directive, node, word, name));
        }
    }

    private void defined(Handled directive, int index) {
        Word word = directive.arguments().get(index);
        if (word.value().startsWith("$")) {
            check(directive, directive.node(), word, word.value().substring(1));
        }
    }

    private void check(Handled directive, ConfigNode node, Word word, String name) {
        Context family = directive.spec().module().startsWith("ngx_stream_") ? Context.STREAM : Context.HTTP;
        Optional<VariableSpec> spec = Variables.find(name.toLowerCase(Locale.ROOT), family);
        if (spec.isPresent() && isFixed(spec.get())) {
            report.add(
                    node.place(word),
                    "the duplicate \"" + name + "\" variable: nginx defines it itself, take another name",
                    Remarks.chain(node),
                    Optional.empty());
        }
    }

    /** Whether every version meant has the variable and lets nobody change it. */
    private boolean isFixed(VariableSpec spec) {
        return !spec.isPrefix()
                && !spec.isSettable()
                && spec.origin() == DirectiveOrigin.OSS
                && ALWAYS_THERE.contains(spec.module())
                && spec.removed().isEmpty()
                && !spec.since().map(target::canBeBefore).orElse(false);
    }
}
