package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code proxy_redirect}, {@code proxy_cookie_domain}, {@code proxy_cookie_path} and {@code proxy_cookie_flags}: one word
 * of their own, or what to look for and what to put there (src/http/modules/ngx_http_proxy_module.c).
 */
final class Rewriting {

    /** Before it {@code false} was said to be wrong, and taken. */
    private static final NginxVersion WITHOUT_FALSE = new NginxVersion(1, 19, 3);

    private Rewriting() {}

    static void redirect(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        boolean isTaken = word.value().equals("off")
                || word.value().equals("default")
                || (word.value().equals("false") && target.canBeBefore(WITHOUT_FALSE));
        if (directive.arguments().size() == 1) {
            alone(directive, isTaken, "\"off\", \"default\"", complaints);
        } else {
            pattern(directive, word.value().startsWith("~*") ? 2 : 1, target, complaints);
        }
    }

    static void domain(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        cookie(directive, 1, target, complaints);
    }

    static void path(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        cookie(directive, directive.arguments().get(0).value().startsWith("~*") ? 2 : 1, target, complaints);
    }

    private static void cookie(Handled directive, int prefix, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (directive.arguments().size() == 1) {
            alone(directive, word.value().equals("off"), "\"off\"", complaints);
        } else {
            pattern(directive, prefix, target, complaints);
        }
    }

    private static void alone(Handled directive, boolean isTaken, String words, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (!isTaken) {
            complaints.accept(Complaint.refused(
                    word,
                    "invalid parameter " + Complaint.quote(word.value()) + ": \"" + directive.name() + "\" takes "
                            + words + " or two arguments and more"));
        }
    }

    /** What to look for, an expression or a text, and what to put there. */
    private static void pattern(Handled directive, int prefix, TargetVersion target, Consumer<Complaint> complaints) {
        Word first = directive.arguments().get(0);
        Optional<String> refusal = first.value().startsWith("~")
                ? PcrePattern.refusal(first.value().substring(prefix), target)
                : Optional.empty();
        if (refusal.isPresent()) {
            complaints.accept(Complaint.refused(first, refusal.get()));
            return;
        }
        for (Word word : directive.arguments()) {
            boolean isExpression = word.equals(first) && first.value().startsWith("~");
            if (!isExpression && ComplexValue.check(directive, word, complaints)) {
                return;
            }
        }
    }
}
