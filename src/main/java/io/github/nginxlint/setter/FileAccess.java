package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** Who may read and write the files nginx creates (src/core/ngx_file.c, ngx_conf_set_access_slot). */
final class FileAccess {

    private FileAccess() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        for (Word word : directive.arguments()) {
            if (!isAccess(word.value())) {
                complaints.accept(Complaint.refused(
                        word,
                        "invalid value " + Complaint.quote(word.value())
                                + ": write \"user\", \"group\" or \"all\", then \":r\" or \":rw\""));
                return;
            }
        }
    }

    private static boolean isAccess(String text) {
        return switch (text) {
            case "user:r", "user:rw", "group:r", "group:rw", "all:r", "all:rw" -> true;
            default -> false;
        };
    }
}
