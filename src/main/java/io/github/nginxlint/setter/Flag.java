package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** {@code on} or {@code off}, in any case of letters (src/core/ngx_conf_file.c, ngx_conf_set_flag_slot). */
final class Flag {

    private Flag() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (!word.value().equalsIgnoreCase("on") && !word.value().equalsIgnoreCase("off")) {
            complaints.accept(Complaint.refused(
                    word,
                    "invalid value " + Complaint.quote(word.value()) + " in \"" + directive.name()
                            + "\" directive, it must be \"on\" or \"off\""));
        }
    }
}
