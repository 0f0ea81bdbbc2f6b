package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Arguments that may hold variables (src/http/ngx_http_script.c, ngx_http_set_complex_value_slot and those after it). */
final class ComplexValue {

    /** Before it, these were files, whatever their names. */
    private static final NginxVersion CERTIFICATES_WITH_VARIABLES = new NginxVersion(1, 21, 0);

    /** Before it, only {@code limit_rate} itself and the rates of stream took variables. */
    private static final NginxVersion RATES_WITH_VARIABLES = new NginxVersion(1, 27, 0);

    /** From it on, {@code http2_push} does nothing. */
    private static final NginxVersion NO_PUSH = new NginxVersion(1, 25, 1);

    /** As many refused words as servers may be written. */
    private static final int MOST_SERVERS = 100;

    private ComplexValue() {}

    static void one(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        boolean isFile = directive.name().contains("_ssl_certificate");
        if (!isFile || !target.canBeBefore(CERTIFICATES_WITH_VARIABLES)) {
            check(directive, directive.arguments().get(0), complaints);
        }
    }

    static void several(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        for (Word word : directive.arguments()) {
            if (check(directive, word, complaints)) {
                return;
            }
        }
    }

    /** A size, if no variable says it. */
    static void size(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        boolean isSize = SizeValue.parse(word.value()).isPresent();
        boolean isNewer = directive.name().endsWith("_limit_rate");
        if (isNewer && !target.canBeFrom(RATES_WITH_VARIABLES)) {
            if (!isSize) {
                complaints.accept(Numbers.refused(directive, word, "value", Numbers.SIZE));
            }
        } else if (word.value().indexOf('$') < 0) {
            if (!isSize) {
                complaints.accept(Numbers.refused(directive, word, "value", Numbers.SIZE));
            }
        } else if (!isNewer || !target.canBeBefore(RATES_WITH_VARIABLES)) {
            check(directive, word, complaints);
        }
    }

    /** Of those that keep a text until the levels are merged, the ones that then look for variables in it. */
    static @Nullable Setter compiledLater(DirectiveSpec spec) {
        return switch (spec.name()) {
            case "proxy_set_header", "grpc_set_header", "fastcgi_param", "scgi_param", "uwsgi_param" ->
                ComplexValue::pair;
            case "proxy_set_body" -> ComplexValue::body;
            default -> null;
        };
    }

    static void pair(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        merged(directive, directive.arguments().get(1), complaints);
    }

    private static void body(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        merged(directive, directive.arguments().get(0), complaints);
    }

    /** Ignored since it has no effect; before, what is pushed. */
    static void push(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (!target.canBeFrom(NO_PUSH)) {
            check(directive, directive.arguments().get(0), complaints);
        }
    }

    /** Without a certificate nobody asks for its key (src/http/modules/ngx_http_ssl_module.c). */
    static void certificate(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (!directive.node().parent().named("ssl_certificate").isEmpty()) {
            merged(directive, directive.arguments().get(0), complaints);
        }
    }

    /** What stands in {@code http} is looked at where a server inherits it, and not at all when each has its own. */
    private static void merged(Handled directive, Word word, Consumer<Complaint> complaints) {
        if (VariableSyntax.refusal(word.value()).isPresent()
                && (directive.context() != Context.HTTP || directive.isInheritedByServer(MOST_SERVERS))) {
            check(directive, word, complaints);
        }
    }

    /** Whether the word is refused. */
    static boolean check(Handled directive, Word word, Consumer<Complaint> complaints) {
        Optional<String> refusal = directive.spec().origin() == DirectiveOrigin.OSS
                ? VariableSyntax.refusal(word.value())
                : Optional.empty();
        refusal.ifPresent(message -> complaints.accept(Complaint.refused(word, message)));
        return refusal.isPresent();
    }
}
