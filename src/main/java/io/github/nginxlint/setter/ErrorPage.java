package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** Status codes and where they lead (src/http/ngx_http_core_module.c, ngx_http_core_error_page). */
final class ErrorPage {

    private static final int LOWEST = 300;
    private static final int HIGHEST = 599;

    /** The client is gone: there is nobody to answer. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private ErrorPage() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        int codes = arguments.size() - 1;
        Word beforeLast = arguments.get(codes - 1);
        if (beforeLast.value().startsWith("=")) {
            codes--;
            if (codes == 0) {
                refuse(beforeLast, ": write the status codes before it", complaints);
                return;
            }
            if (beforeLast.value().length() > 1
                    && Digits.parse(beforeLast.value().substring(1)) < 0) {
                refuse(beforeLast, ": write a status code after \"=\", or nothing", complaints);
                return;
            }
        }
        if (!Texts.refuse(arguments.get(arguments.size() - 1), complaints)) {
            readCodes(arguments.subList(0, codes), complaints);
        }
    }

    private static void readCodes(List<Word> codes, Consumer<Complaint> complaints) {
        for (Word word : codes) {
            long status = Digits.parse(word.value());
            if (status < 0 || status == CLIENT_CLOSED_REQUEST) {
                refuse(
                        word,
                        status < 0
                                ? ": write a status code, or \"=\" before the one to answer with"
                                : ": the client has gone, there is nobody to answer",
                        complaints);
                return;
            }
            if (status < LOWEST || status > HIGHEST) {
                complaints.accept(Complaint.refused(
                        word,
                        "value " + Complaint.quote(word.value()) + " must be between " + LOWEST + " and " + HIGHEST));
                return;
            }
        }
    }

    private static void refuse(Word word, String advice, Consumer<Complaint> complaints) {
        complaints.accept(Complaint.refused(word, "invalid value " + Complaint.quote(word.value()) + advice));
    }
}
