package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** When an answer expires (src/http/modules/ngx_http_headers_filter_module.c, ngx_http_parse_expires). */
final class Expires {

    private static final long DAY = 24 * 60 * 60;

    private Expires() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        boolean isModified = arguments.size() == 2;
        if (isModified && !arguments.get(0).value().equals("modified")) {
            refuse(
                    arguments.get(0),
                    "invalid value " + Complaint.quote(arguments.get(0).value())
                            + ": only \"modified\" may stand first",
                    complaints);
            return;
        }
        Word word = arguments.get(arguments.size() - 1);
        if (Texts.refuse(word, complaints) || word.value().indexOf('$') >= 0) {
            return;
        }
        String problem = problem(word.value(), isModified);
        if (!problem.isEmpty()) {
            refuse(word, problem, complaints);
        }
    }

    private static String problem(String text, boolean isModified) {
        if (!isModified && (text.equals("epoch") || text.equals("max") || text.equals("off"))) {
            return "";
        }
        boolean isDaily = text.startsWith("@");
        if (isDaily && isModified) {
            return "daily time cannot be used with \"modified\" parameter";
        }
        boolean hasSign = isDaily || text.startsWith("+") || text.startsWith("-");
        OptionalLong time = TimeValue.parseSeconds(hasSign ? text.substring(1) : text);
        if (time.isEmpty()) {
            return "invalid value " + Complaint.quote(text)
                    + (isModified
                            ? ": write a time such as \"24h\""
                            : ": write a time such as \"24h\", \"@15h30m\", epoch, max or off");
        }
        return isDaily && time.getAsLong() > DAY ? "daily time value must be less than 24 hours" : "";
    }

    private static void refuse(Word word, String problem, Consumer<Complaint> complaints) {
        complaints.accept(Complaint.refused(word, "\"expires\" directive " + problem));
    }
}
