package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Methods, in any case of letters (src/http/ngx_http_core_module.c, ngx_http_core_limit_except). */
final class LimitExcept {

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "DELETE",
            "MKCOL",
            "COPY",
            "MOVE",
            "OPTIONS",
            "PROPFIND",
            "PROPPATCH",
            "LOCK",
            "UNLOCK",
            "PATCH");

    private LimitExcept() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        for (Word word : directive.arguments()) {
            String method = word.value().toUpperCase(Locale.ROOT);
            if (!METHODS.contains(method)) {
                String advice = NearestName.of(method, METHODS)
                        .map(nearest -> ": did you mean \"" + nearest + '"')
                        .orElse(": it is not one of the methods nginx knows by name");
                complaints.accept(Complaint.refused(word, "invalid method " + Complaint.quote(word.value()) + advice));
                return;
            }
        }
    }
}
