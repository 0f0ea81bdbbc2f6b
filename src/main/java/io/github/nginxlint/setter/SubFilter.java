package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** What is replaced by what (src/http/modules/ngx_http_sub_filter_module.c, ngx_http_sub_filter). */
final class SubFilter {

    private static final int MOST = 255;

    private SubFilter() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word pattern = directive.arguments().get(0);
        if (pattern.value().isEmpty()) {
            complaints.accept(Complaint.refused(pattern, "empty search pattern"));
            return;
        }
        List<ConfigNode> all = directive.node().parent().named("sub_filter");
        if (all.size() > MOST && all.get(MOST) == directive.node()) {
            complaints.accept(Complaint.refused(pattern, "number of search patterns exceeds " + MOST));
            return;
        }
        if (!Texts.refuse(pattern, complaints)) {
            Texts.refuse(directive.arguments().get(1), complaints);
        }
    }
}
