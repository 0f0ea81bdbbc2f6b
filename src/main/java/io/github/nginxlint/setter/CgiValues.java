package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What several modules that pass requests on have in common, and {@code fastcgi_split_path_info}. */
final class CgiValues {

    private static final NginxVersion EMPTY_STORE_REFUSED = new NginxVersion(1, 27, 3);

    private CgiValues() {}

    /** {@code fastcgi_param} and its like (src/http/ngx_http_upstream.c, ngx_http_upstream_param_set_slot). */
    static void param(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (directive.arguments().size() == 3) {
            Word word = directive.arguments().get(2);
            if (!word.value().equals("if_not_empty")) {
                complaints.accept(Complaint.refused(
                        word,
                        "invalid parameter " + Complaint.quote(word.value())
                                + ": behind name and value there is only \"if_not_empty\""));
                return;
            }
        }
        ComplexValue.pair(directive, target, complaints);
    }

    /** {@code proxy_store} and its like. */
    static void store(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (word.value().isEmpty() && !target.canBeBefore(EMPTY_STORE_REFUSED)) {
            complaints.accept(Complaint.refused(word, "empty path: write \"off\" to store nothing"));
        } else {
            ComplexValue.check(directive, word, complaints);
        }
    }

    /** {@code fastcgi_split_path_info} (src/http/modules/ngx_http_fastcgi_module.c). */
    static void splitPathInfo(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        Optional<String> refusal = PcrePattern.refusal(word.value(), target);
        OptionalInt captures = PcrePattern.captures(word.value());
        if (refusal.isPresent()) {
            complaints.accept(Complaint.refused(word, refusal.get()));
        } else if (captures.isPresent() && captures.getAsInt() != 2) {
            complaints.accept(Complaint.refused(
                    word,
                    "pattern " + Complaint.quote(word.value()) + " must have 2 captures, not " + captures.getAsInt()
                            + ": one for the script's name, one for the rest of the path"));
        }
    }
}
