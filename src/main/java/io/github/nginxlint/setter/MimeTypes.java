package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * MIME types that a filter is for (src/http/ngx_http.c, ngx_http_types_slot). All of one block are one list, and one type
 * is always in it.
 */
final class MimeTypes {

    private MimeTypes() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (directive.spec().origin() != DirectiveOrigin.OSS) {
            return;
        }
        String always = directive.name().equals("xslt_types") ? "text/xml" : "text/html";
        Set<String> seen = new HashSet<>();
        seen.add(always);
        for (ConfigNode node : Siblings.from(directive)) {
            for (Word word : node.arguments()) {
                String type = WildcardKeys.lower(word.value());
                if (type.equals("*")) {
                    // all of them: nothing after it is looked at
                    return;
                }
                if (!seen.add(type)) {
                    complaints.accept(Complaint.repeated(
                            node,
                            word,
                            "duplicate MIME type " + Complaint.quote(type)
                                    + (type.equals(always) ? ": it is always in the list" : "")));
                }
            }
        }
    }
}
