package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** A directory and the lengths of up to three levels of names below it (src/core/ngx_file.c, ngx_conf_set_path_slot). */
final class TempPath {

    private static final long MOST_DIGITS = 10;

    private TempPath() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        long digits = 0;
        for (int i = 1; i < arguments.size(); i++) {
            Word word = arguments.get(i);
            long level = Digits.parse(word.value());
            if (level <= 0 || level > MOST_DIGITS - digits) {
                complaints.accept(Complaint.refused(
                        word,
                        "\"" + directive.name() + "\" directive invalid value " + Complaint.quote(word.value())
                                + ": write how many digits the names of a level have, together at most "
                                + MOST_DIGITS));
                return;
            }
            digits += level;
        }
    }
}
