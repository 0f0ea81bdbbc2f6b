package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** What mail reads by code of its own (src/mail/ngx_mail_core_module.c, src/mail/ngx_mail_auth_http_module.c). */
final class MailSetters {

    private static final String SCHEME = "http://";

    private MailSetters() {}

    static void protocol(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        switch (word.value()) {
            case "imap", "pop3", "smtp" -> {}
            default ->
                complaints.accept(Complaint.refused(
                        word,
                        "unknown protocol " + Complaint.quote(word.value())
                                + ": write \"imap\", \"pop3\" or \"smtp\""));
        }
    }

    static void authHttp(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        String address = word.value().startsWith(SCHEME) ? word.value().substring(SCHEME.length()) : word.value();
        if (Url.parse(address, Url.Use.PEER_WITH_URI) instanceof Url.Refused refused) {
            complaints.accept(Complaint.refused(word, refused.error() + " in auth_http " + Complaint.quote(address)));
        }
    }
}
