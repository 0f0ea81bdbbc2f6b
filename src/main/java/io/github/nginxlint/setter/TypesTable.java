package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * MIME types and the extensions of their files (src/http/ngx_http_core_module.c, ngx_http_core_type). All tables of one
 * block are one.
 */
final class TypesTable {

    /** A file of types that is included twice would fill a report. */
    private static final int MOST_NAMED = 5;

    private final Map<String, String> types = new HashMap<>();
    private int named;
    private final Consumer<Complaint> complaints;

    private TypesTable(Consumer<Complaint> complaints) {
        this.complaints = complaints;
    }

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        TypesTable table = new TypesTable(complaints);
        for (ConfigNode block : Siblings.from(directive)) {
            if (!table.read(block)) {
                return;
            }
        }
    }

    private boolean read(ConfigNode block) {
        for (ConfigNode entry : Entries.of(block)) {
            if (!entry.name().equals("include")) {
                add(entry);
            } else if (entry.arguments().size() != 1) {
                complaints.accept(Complaint.refused(
                        entry, entry.directive().name(), "invalid number of arguments in \"include\" directive"));
                return false;
            }
        }
        return true;
    }

    private void add(ConfigNode entry) {
        for (Word extension : entry.arguments()) {
            String key = WildcardKeys.lower(extension.value());
            String previous = types.put(key, entry.name());
            if (previous != null && ++named <= MOST_NAMED) {
                complaints.accept(Complaint.repeated(
                        entry,
                        extension,
                        "duplicate extension " + Complaint.quote(key) + ", content type: "
                                + Complaint.quote(entry.name()) + ", previous content type: "
                                + Complaint.quote(previous)
                                + (named == MOST_NAMED ? "; further ones are not named" : "")));
            }
        }
    }
}
