package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.VariableReference;
import io.github.nginxlint.setter.VariableSyntax;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the variables that directives of http and stream use: in the arguments in which their setters look for some
 * (ngx_http_compile_complex_value, ngx_http_script_compile, ngx_http_get_variable_index), and in no others.
 */
final class VariableUses {

    private static final NginxVersion CERTIFICATES = new NginxVersion(1, 21, 0);
    private static final NginxVersion RATES = new NginxVersion(1, 27, 0);
    private static final NginxVersion NO_PUSH = new NginxVersion(1, 25, 1);

    private final TargetVersion target;
    private final Consumer<VariableUse> uses;

    VariableUses(TargetVersion target, Consumer<VariableUse> uses) {
        this.target = target;
        this.uses = uses;
    }

    void read(Handled directive) {
        if (directive.spec().origin() != DirectiveOrigin.OSS) {
            return;
        }
        switch (directive.spec().valueType()) {
            case COMPLEX, COMPLEX_SIZE, CONDITIONS -> {
                if (isRead(directive.name())) {
                    from(directive, 0);
                }
            }
            case BIND -> one(directive, 0);
            default -> readByName(directive);
        }
    }

    /** Whether every version meant looks for variables there. */
    private boolean isRead(String name) {
        if (name.endsWith("_ssl_certificate") || name.endsWith("_ssl_certificate_key")) {
            return !target.canBeBefore(CERTIFICATES);
        }
        return !name.endsWith("_limit_rate") || !target.canBeBefore(RATES);
    }

    private void readByName(Handled directive) {
        switch (directive.name()) {
            case "root",
                    "alias",
                    "proxy_pass",
                    "fastcgi_pass",
                    "uwsgi_pass",
                    "scgi_pass",
                    "grpc_pass",
                    "tunnel_pass",
                    "pass",
                    "proxy_cache",
                    "fastcgi_cache",
                    "uwsgi_cache",
                    "scgi_cache",
                    "proxy_cache_key",
                    "fastcgi_cache_key",
                    "uwsgi_cache_key",
                    "scgi_cache_key",
                    "proxy_store",
                    "fastcgi_store",
                    "uwsgi_store",
                    "scgi_store",
                    "proxy_bind",
                    "proxy_set_body",
                    "auth_basic_user_file",
                    "ssl_certificate",
                    "hash",
                    "limit_conn_zone",
                    "limit_req_zone",
                    "split_clients" -> one(directive, 0);
            case "set",
                    "auth_request_set",
                    "add_header",
                    "add_trailer",
                    "rewrite",
                    "proxy_set_header",
                    "grpc_set_header",
                    "fastcgi_param",
                    "scgi_param",
                    "uwsgi_param",
                    "xslt_param",
                    "xslt_string_param" -> one(directive, 1);
            case "error_page", "expires" -> one(directive, directive.arguments().size() - 1);
            case "try_files",
                    "index",
                    "sub_filter",
                    "image_filter",
                    "image_filter_jpeg_quality",
                    "image_filter_sharpen",
                    "image_filter_webp_quality" -> from(directive, 0);
            case "log_format", "xslt_stylesheet" -> from(directive, 1);
            default -> readSpecial(directive);
        }
    }

    private void readSpecial(Handled directive) {
        List<Word> arguments = directive.arguments();
        switch (directive.name()) {
            case "proxy_redirect", "proxy_cookie_domain", "proxy_cookie_path", "proxy_cookie_flags" ->
                from(directive, directive.node().argument(0).startsWith("~") ? 1 : 0);
            case "http2_push" -> {
                if (!target.canBeFrom(NO_PUSH)) {
                    one(directive, 0);
                }
            }
            case "ssl_certificate_key" -> {
                // without a certificate nobody asks for its key
                if (!directive.node().parent().named("ssl_certificate").isEmpty()) {
                    one(directive, 0);
                }
            }
            case "access_log" -> accessLog(directive);
            case "return" -> returned(directive);
            case "if" -> new IfVariables(directive.node(), this).read();
            case "map" -> {
                one(directive, 0);
                values(directive.node());
            }
            case "geo" -> {
                if (arguments.size() == 2) {
                    name(directive.node(), arguments.get(0), arguments.get(0).value());
                }
            }
            case "charset", "source_charset" ->
                name(directive.node(), arguments.get(0), arguments.get(0).value());
            case "sticky" -> sticky(directive);
            case "memcached_pass" ->
                uses.accept(VariableUse.ofName(directive.node(), arguments.get(0), "$memcached_key"));
            default -> {}
        }
    }

    private void accessLog(Handled directive) {
        if (directive.node().argument(0).equals("off")) {
            return;
        }
        for (Word word : directive.arguments()) {
            String text = word.value();
            if (text.startsWith("if=")) {
                text(directive.node(), word, text.substring("if=".length()));
            } else if (word.span().equals(directive.arguments().get(0).span()) && !text.startsWith("syslog:")) {
                text(directive.node(), word, text);
            }
        }
    }

    private void returned(Handled directive) {
        int last = directive.arguments().size() - 1;
        String text = directive.node().argument(last);
        boolean isOfStream = directive.spec().module().startsWith("ngx_stream_");
        boolean isAddress = text.startsWith("http://") || text.startsWith("https://") || text.startsWith("$scheme");
        if (last == 1 || isAddress || isOfStream) {
            one(directive, last);
        }
    }

    /** The values of a map's entries. */
    private void values(ConfigNode map) {
        if (map.block().isEmpty()) {
            return;
        }
        for (ConfigNode entry : map.block().get().nodes()) {
            if (entry.arguments().size() == 1 && !entry.name().equals("include") && entry.isReached()) {
                Word value = entry.arguments().get(0);
                text(entry, value, value.value());
            }
        }
    }

    /** Of a session that is learned, the variables that make and find it; of routes, where they are looked up. */
    private void sticky(Handled directive) {
        for (Word word : directive.arguments()) {
            String text = word.value();
            int start = text.startsWith("create=") || text.startsWith("lookup=") ? "create=".length() : 0;
            name(directive.node(), word, text.substring(start));
        }
    }

    private void from(Handled directive, int first) {
        for (int i = first; i < directive.arguments().size(); i++) {
            one(directive, i);
        }
    }

    private void one(Handled directive, int index) {
        if (index < directive.arguments().size()) {
            Word word = directive.arguments().get(index);
            text(directive.node(), word, word.value());
        }
    }

    /** A text with variables; one that nginx cannot read has none. */
    void text(ConfigNode node, Word word, String text) {
        if (text.indexOf('$') < 0
                || word.isOpaque()
                || VariableSyntax.refusal(text).isPresent()) {
            return;
        }
        Optional<VariableReference> next = VariableReference.next(text, 0);
        while (next.isPresent()) {
            VariableReference reference = next.get();
            if (!reference.isCapture()) {
                String written = text.substring(reference.start(), reference.end());
                uses.accept(new VariableUse(node, word, reference.name(), written));
            }
            next = VariableReference.next(text, reference.end());
        }
    }

    /** A word that is a variable, if it begins with a dollar sign. */
    void name(ConfigNode node, Word word, String text) {
        if (text.startsWith("$") && text.length() > 1 && !word.isOpaque()) {
            uses.accept(VariableUse.ofName(node, word, text));
        }
    }
}
