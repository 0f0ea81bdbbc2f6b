package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where to log, the format and how the lines are kept back (src/http/modules/ngx_http_log_module.c and
 * src/stream/ngx_stream_log_module.c, ngx_http_log_set_log).
 */
final class AccessLog {

    private static final int HIGHEST_LEVEL = 9;

    private final List<Word> arguments;
    private final Consumer<Complaint> complaints;
    private boolean hasBuffer;
    private boolean hasFlush;

    private AccessLog(List<Word> arguments, Consumer<Complaint> complaints) {
        this.arguments = arguments;
        this.complaints = complaints;
    }

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        boolean isOfStream = directive.spec().module().equals("ngx_stream_log_module");
        new AccessLog(directive.arguments(), complaints).read(isOfStream);
    }

    private void read(boolean isOfStream) {
        Word path = arguments.get(0);
        String text = path.value();
        if (text.equals("off")) {
            if (arguments.size() > 1) {
                Word second = arguments.get(1);
                refuse(second, "invalid parameter " + Complaint.quote(second.value()) + ": nothing may follow \"off\"");
            }
            return;
        }
        boolean isSyslog = text.startsWith(Syslog.PREFIX);
        Optional<String> refusal = isSyslog ? Syslog.refusal(text) : Optional.empty();
        if (refusal.isPresent()) {
            refuse(path, refusal.get());
            return;
        }
        if (!isSyslog && Texts.refuse(path, complaints)) {
            return;
        }
        if (isOfStream && arguments.size() == 1) {
            refuse(path, "log format is not specified: stream has none of its own, name a log_format");
            return;
        }
        for (int i = 2; i < arguments.size(); i++) {
            if (!accepts(arguments.get(i))) {
                return;
            }
        }
        checkBuffer(path, isSyslog);
    }

    private boolean accepts(Word word) {
        String text = word.value();
        if (text.startsWith("buffer=")) {
            hasBuffer = true;
            String size = text.substring(7);
            return SizeValue.parse(size).orElse(0) > 0
                    || refuse(word, "invalid buffer size " + Complaint.quote(size) + ": write such as \"buffer=32k\"");
        }
        if (text.startsWith("flush=")) {
            hasFlush = true;
            String time = text.substring(6);
            return TimeValue.parseMillis(time).orElse(0) > 0
                    || refuse(word, "invalid flush time " + Complaint.quote(time) + ": write such as \"flush=5s\"");
        }
        if (text.equals("gzip") || text.startsWith("gzip=")) {
            hasBuffer = true;
            String level = text.equals("gzip") ? "1" : text.substring(5);
            long number = Digits.parse(level);
            return (number >= 1 && number <= HIGHEST_LEVEL)
                    || refuse(
                            word,
                            "invalid compression level " + Complaint.quote(level) + ": write 1 to " + HIGHEST_LEVEL);
        }
        if (text.startsWith("if=")) {
            return !Texts.refuse(word, text.substring(3), complaints);
        }
        return refuse(word, "invalid parameter " + Complaint.quote(text));
    }

    private void checkBuffer(Word path, boolean isSyslog) {
        if (hasFlush && !hasBuffer) {
            refuse(
                    path,
                    "no buffer is defined for access_log " + Complaint.quote(path.value())
                            + ": flush= needs buffer= or gzip");
        } else if (hasBuffer && !isSyslog && path.value().indexOf('$') >= 0) {
            refuse(path, "buffered logs cannot have variables in name: remove buffer= and gzip");
        } else if (hasBuffer && isSyslog) {
            refuse(path, "logs to syslog cannot be buffered: remove buffer= and gzip");
        }
    }

    private boolean refuse(Word word, String message) {
        complaints.accept(Complaint.refused(word, message));
        return false;
    }
}
