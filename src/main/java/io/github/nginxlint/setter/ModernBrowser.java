package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A browser and its version (src/http/modules/ngx_http_browser_module.c, ngx_http_modern_browser). */
final class ModernBrowser {

    private static final List<String> BROWSERS = List.of("opera", "msie", "gecko", "safari", "konqueror");

    private ModernBrowser() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        Word name = arguments.get(0);
        if (arguments.size() == 1) {
            if (!name.value().equals("unlisted")) {
                // nginx fails here without a word
                complaints.accept(Complaint.refused(
                        name,
                        "\"modern_browser\" takes " + Complaint.quote(name.value())
                                + " only with a version after it; alone, only \"unlisted\""));
            }
            return;
        }
        if (!BROWSERS.contains(name.value().toLowerCase(Locale.ROOT))) {
            complaints.accept(Complaint.refused(
                    name,
                    "unknown browser name " + Complaint.quote(name.value()) + ": write "
                            + String.join(", ", BROWSERS.subList(0, 4)) + " or " + BROWSERS.get(4)));
        } else if (!isVersion(arguments.get(1).value())) {
            complaints.accept(Complaint.refused(
                    arguments.get(1),
                    "invalid browser version "
                            + Complaint.quote(arguments.get(1).value())));
        }
    }

    private static boolean isVersion(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
