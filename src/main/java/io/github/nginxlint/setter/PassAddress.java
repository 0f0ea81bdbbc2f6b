package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where requests are passed on to (src/http/modules/ngx_http_proxy_module.c, ngx_http_proxy_pass, and its like). With a
 * variable in it nginx reads the address for each request, not before.
 */
public final class PassAddress {

    private PassAddress() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (directive.arguments().isEmpty()) {
            // tunnel_pass
            return;
        }
        Word word = directive.arguments().get(0);
        String text = word.value();
        if (text.indexOf('$') >= 0 && !directive.name().equals("memcached_pass")) {
            ComplexValue.check(directive, word, complaints);
            return;
        }
        String error = isProxy(directive) && schemeLength(directive, text) == 0
                ? "invalid URL prefix: \"proxy_pass\" of http takes http:// or https:// before the address"
                : error(text.substring(schemeLength(directive, text)), use(directive));
        if (error != null) {
            complaints.accept(Complaint.refused(word, error));
        }
    }

    /** {@code pass} of stream, which resolves at once (src/stream/ngx_stream_pass_module.c). */
    static void pass(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (word.value().indexOf('$') >= 0) {
            ComplexValue.check(directive, word, complaints);
            return;
        }
        Url url = Url.parse(word.value(), Url.Use.PEER);
        if (url instanceof Url.Refused refused) {
            complaints.accept(Complaint.refused(
                    word, refused.error() + " in " + Complaint.quote(word.value()) + " of the \"pass\" directive"));
        } else if (url instanceof Url.Inet inet && inet.ports().isEmpty()) {
            complaints.accept(Complaint.refused(word, "\"pass\" directive has no port: write it behind the address"));
        }
    }

    /**
     * The address of a pass, without its scheme.
     *
     * @param directive a pass without variables
     */
    public static Url of(Handled directive) {
        String text = directive.arguments().isEmpty()
                ? ""
                : directive.arguments().get(0).value();
        if (isProxy(directive) && schemeLength(directive, text) == 0) {
            return new Url.Refused("invalid URL prefix");
        }
        return Url.parse(text.substring(schemeLength(directive, text)), use(directive));
    }

    private static boolean isProxy(Handled directive) {
        return directive.name().equals("proxy_pass") && directive.context() != Context.STREAM_SERVER;
    }

    private static Url.Use use(Handled directive) {
        return isProxy(directive) ? Url.Use.PEER_WITH_URI : Url.Use.PEER;
    }

    private static int schemeLength(Handled directive, String text) {
        return switch (directive.name()) {
            case "proxy_pass" -> isProxy(directive) ? prefix(text, "http://", "https://") : 0;
            case "grpc_pass" -> prefix(text, "grpc://", "grpcs://");
            case "uwsgi_pass" -> prefix(text, "uwsgi://", "suwsgi://");
            default -> 0;
        };
    }

    private static int prefix(String text, String plain, String encrypted) {
        if (text.regionMatches(true, 0, plain, 0, plain.length())) {
            return plain.length();
        }
        return text.regionMatches(true, 0, encrypted, 0, encrypted.length()) ? encrypted.length() : 0;
    }

    private static @Nullable String error(String text, Url.Use use) {
        Url url = Url.parse(text, use);
        if (url instanceof Url.Refused refused) {
            return refused.error() + " in upstream " + Complaint.quote(text) + advice(text, use);
        }
        // of those that come here only memcached_pass can have one: it takes it as a part of the name
        boolean isName = url instanceof Url.Inet inet && inet.ports().isPresent();
        return isName && text.indexOf('$') >= 0
                ? "host not found in upstream " + Complaint.quote(((Url.Inet) url).host())
                        + ": the directive takes no variables"
                : null;
    }

    private static String advice(String text, Url.Use use) {
        boolean isUrl = use == Url.Use.PEER && text.contains("://");
        return isUrl ? ": write the address alone, without the scheme" : "";
    }
}
