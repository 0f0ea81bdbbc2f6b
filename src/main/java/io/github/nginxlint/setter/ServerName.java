package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code server_name} of http and stream (ngx_http_core_server_name, ngx_stream_core_server_name). */
final class ServerName {

    private ServerName() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        for (Word word : directive.arguments()) {
            String name = word.value();
            if (isInvalid(name)) {
                complaints.accept(
                        Complaint.refused(
                                word,
                                "server name " + Complaint.quote(name)
                                        + " is invalid: write \"_\" and \"default_server\" to catch all, or \"*.example.com\""));
                return;
            }
            if (name.indexOf('/') >= 0) {
                complaints.accept(suspicious(word));
            }
            if (name.startsWith("~")) {
                Optional<String> refusal = name.length() == 1
                        ? Optional.of("empty regex in server name \"~\"")
                        : PcrePattern.refusal(name.substring(1), target);
                if (refusal.isPresent()) {
                    complaints.accept(Complaint.refused(word, refusal.get()));
                    return;
                }
            }
            Optional<String> refusal =
                    name.startsWith("~") ? PcrePattern.refusal(name.substring(1), target) : Optional.empty();
            if (refusal.isPresent()) {
                complaints.accept(Complaint.refused(word, refusal.get()));
                return;
            }
        }
    }

    private static boolean isInvalid(String name) {
        boolean isHead = name.startsWith("*") && (name.length() < 3 || name.charAt(1) != '.');
        return isHead || name.equals(".");
    }

    private static Complaint suspicious(Word word) {
        String advice = word.value().contains("://")
                ? ": write the name alone, without scheme and path"
                : ": a name has no slash";
        return new Complaint(
                Complaint.Kind.SUSPICIOUS_NAME,
                word.span(),
                "server name " + Complaint.quote(word.value()) + " has suspicious symbols"
                        + (word.value().startsWith("~") ? "" : advice));
    }
}
