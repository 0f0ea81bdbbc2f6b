package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers what each block has set, and tells which directives nginx then refuses to set again. */
final class SetOnce {

    /** Before it, {@code off} switched the others off without a word (src/http/modules/ngx_http_proxy_module.c). */
    static final NginxVersion STRICT_OFF = new NginxVersion(1, 19, 3);

    private final TargetVersion target;
    private final Map<Slot, Handled> taken = new HashMap<>();

    SetOnce(TargetVersion target) {
        this.target = target;
    }

    /**
     * What a block can set once.
     *
     * @param block the block, known by what it is and not by what it holds
     * @param name usually the name of the directive
     */
    private record Slot(ConfigBlock block, String name) {}

    /** Whether nginx may refuse a second one of a directive. */
    boolean mayRefuse(DirectiveSpec spec) {
        return spec.isRefusedTwice(target)
                || (spec.origin() == DirectiveOrigin.OSS
                        && switch (spec.name()) {
                            case "limit_conn",
                                    "limit_req",
                                    "mirror",
                                    "proxy_redirect",
                                    "proxy_cookie_domain",
                                    "proxy_cookie_flags",
                                    "proxy_cookie_path",
                                    "proxy_downstream_buffer",
                                    "proxy_upstream_buffer" -> true;
                            default -> false;
                        });
    }

    /** The directive before because of which nginx refuses this one; it is remembered otherwise. */
    Optional<Handled> refusing(Handled directive) {
        // what a template has there on a condition may be the other branch
        String name = directive.node().isOptional() ? null : slot(directive);
        if (name == null || isAlone(directive, name)) {
            return Optional.empty();
        }
        Slot slot = new Slot(directive.node().parent(), name);
        Handled first = taken.get(slot);
        if (first == null) {
            if (!isNone(directive)) {
                taken.put(slot, directive);
            }
            return Optional.empty();
        }
        return !hasOff(directive) || isOff(first) || isOff(directive) ? Optional.of(first) : Optional.empty();
    }

    /** Whether no other directive of its block can take the same: nearly all are alone. */
    private static boolean isAlone(Handled directive, String slot) {
        // that is what two older ones are called here
        return slot.equals(directive.name())
                && !slot.equals("proxy_buffer_size")
                && !directive.node().parent().hasSeveral(slot);
    }

    private @Nullable String slot(Handled directive) {
        String name = directive.spec().isRefusedTwice(target) ? directive.name() : null;
        if (directive.spec().origin() != DirectiveOrigin.OSS) {
            return name;
        }
        return switch (directive.name()) {
            case "limit_conn" ->
                directive.hasPlaceholder()
                        ? null
                        : "limit_conn " + directive.node().argument(0);
            case "limit_req" -> limitReqZone(directive);
            case "mirror", "proxy_redirect", "proxy_cookie_domain", "proxy_cookie_flags", "proxy_cookie_path" ->
                isStrict(directive.name()) && !directive.hasPlaceholder() ? directive.name() : null;
            // what they were called before one directive took the place of both
            case "proxy_downstream_buffer", "proxy_upstream_buffer" -> "proxy_buffer_size";
            default -> name;
        };
    }

    private static @Nullable String limitReqZone(Handled directive) {
        List<Word> arguments = directive.hasPlaceholder() ? List.of() : directive.arguments();
        for (Word argument : arguments) {
            if (argument.value().startsWith("zone=")) {
                return "limit_req " + argument.value().substring("zone=".length());
            }
        }
        return null;
    }

    /** Whether several may stand together, unless one of them is {@code off}. */
    static boolean hasOff(Handled directive) {
        return switch (directive.name()) {
            case "mirror", "proxy_redirect", "proxy_cookie_domain", "proxy_cookie_flags", "proxy_cookie_path" -> true;
            default -> false;
        };
    }

    private boolean isStrict(String name) {
        return name.equals("mirror") || !target.canBeBefore(STRICT_OFF);
    }

    static boolean isOff(Handled directive) {
        return directive.arguments().size() == 1 && directive.node().argument(0).equals("off");
    }

    /** Whether it sets what nginx takes for not set (src/core/nginx.c, ngx_set_priority). */
    private static boolean isNone(Handled directive) {
        String number = directive.node().argument(0);
        if (!directive.name().equals("worker_priority")) {
            return false;
        }
        for (int i = number.startsWith("-") || number.startsWith("+") ? 1 : 0; i < number.length(); i++) {
            if (number.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
