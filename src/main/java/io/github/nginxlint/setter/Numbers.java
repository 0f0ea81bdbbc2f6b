package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** Numbers, sizes and times (src/core/ngx_conf_file.c, ngx_conf_set_num_slot and those after it). */
final class Numbers {

    static final String SIZE = "write a number of bytes, or one with k or m: \"16k\"";
    private static final String OFFSET = "write a number of bytes, or one with k, m or g: \"10m\"";
    private static final String TIME_MS = "write seconds, or units in descending order: \"500ms\", \"30s\", \"1h 30m\"";
    private static final String TIME_S = "write whole seconds, or units in descending order: \"30s\", \"1h 30m\"";

    private Numbers() {}

    static void number(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        long value = Digits.parse(word.value());
        if (value == Digits.NONE) {
            complaints.accept(refused(directive, word, "number", "write digits only"));
        } else if (directive.spec().values().size() == 1) {
            checkRange(word, value, directive.spec().values().get(0), complaints);
        }
    }

    static void size(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (SizeValue.parse(word.value()).isEmpty()) {
            complaints.accept(refused(directive, word, "value", SIZE));
        }
    }

    static void offset(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (SizeValue.parseOffset(word.value()).isEmpty()) {
            complaints.accept(refused(directive, word, "value", OFFSET));
        }
    }

    static void milliseconds(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (TimeValue.parseMillis(word.value()).isEmpty()) {
            complaints.accept(refused(directive, word, "value", TIME_MS));
        }
    }

    static void seconds(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (TimeValue.parseSeconds(word.value()).isEmpty()) {
            complaints.accept(refused(directive, word, "value", TIME_S));
        }
    }

    /** How many, and how large: neither may be 0. */
    static void buffers(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word count = directive.arguments().get(0);
        Word size = directive.arguments().get(1);
        if (Digits.parse(count.value()) <= 0) {
            complaints.accept(refused(directive, count, "value", "write how many buffers, at least 1"));
        } else if (SizeValue.parse(size.value()).orElse(0) == 0) {
            complaints.accept(refused(directive, size, "value", SIZE));
        }
    }

    /** Bounds are written {@code 1-9}. */
    private static void checkRange(Word word, long value, String range, Consumer<Complaint> complaints) {
        int dash = range.indexOf('-');
        long low = Digits.parse(range, 0, dash);
        long high = Digits.parse(range, dash + 1, range.length());
        if (value < low || value > high) {
            complaints.accept(Complaint.refused(word, "value must be between " + low + " and " + high));
        }
    }

    static Complaint refused(Handled directive, Word word, String what, String advice) {
        return Complaint.refused(
                word,
                "\"" + directive.name() + "\" directive invalid " + what + " " + Complaint.quote(word.value()) + ": "
                        + advice);
    }
}
