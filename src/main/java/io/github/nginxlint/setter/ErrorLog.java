package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where errors are logged, and from which level on (src/core/ngx_log.c, ngx_log_set_log). */
final class ErrorLog {

    private static final String MEMORY = "memory:";

    /** Room for one message and what precedes it, without the name of the file. */
    private static final int SMALLEST_BUFFER = 2048 + 51;

    private static final List<String> LEVELS =
            List.of("emerg", "alert", "crit", "error", "warn", "notice", "info", "debug");

    private static final List<String> DEBUG_LEVELS = List.of(
            "debug_core", "debug_alloc", "debug_mutex", "debug_event", "debug_http", "debug_mail", "debug_stream");

    private ErrorLog() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        Word where = arguments.get(0);
        Optional<String> refusal = destination(where.value());
        if (refusal.isPresent()) {
            complaints.accept(Complaint.refused(where, refusal.get()));
            return;
        }
        boolean hasLevel = false;
        boolean hasAny = false;
        for (Word word : arguments.subList(1, arguments.size())) {
            boolean isLevel = LEVELS.contains(word.value());
            boolean isDebug = DEBUG_LEVELS.contains(word.value());
            if (isLevel && hasAny) {
                complaints.accept(Complaint.refused(
                        word, "duplicate log level " + Complaint.quote(word.value()) + ": one is enough"));
                return;
            }
            if (!isLevel && (!isDebug || hasLevel)) {
                complaints.accept(Complaint.refused(word, unknown(word.value(), isDebug)));
                return;
            }
            hasLevel |= isLevel;
            hasAny = true;
        }
    }

    private static Optional<String> destination(String text) {
        if (text.startsWith(Syslog.PREFIX)) {
            return Syslog.refusal(text);
        }
        if (text.startsWith(MEMORY)) {
            String size = text.substring(MEMORY.length());
            return SizeValue.parse(size).orElse(0) <= SMALLEST_BUFFER
                    ? Optional.of("invalid buffer size " + Complaint.quote(size) + ": " + Numbers.SIZE)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static String unknown(String level, boolean isDebug) {
        String start = "invalid log level " + Complaint.quote(level);
        if (isDebug) {
            return start + ": it does not go with the level before it";
        }
        return start
                + NearestName.of(level, LEVELS)
                        .map(near -> ": did you mean \"" + near + '"')
                        .orElse(": it is one of " + String.join(", ", LEVELS));
    }
}
