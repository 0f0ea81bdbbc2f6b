package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.syntax.Word;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Sizes that are a power of two (src/http/modules/ngx_http_gzip_filter_module.c, ngx_http_gzip_window). */
final class PowerOfTwo {

    private static final int SMALLEST = 512;

    private PowerOfTwo() {}

    static void gzipWindow(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        read(directive, target, 32 * 1024, complaints);
    }

    static void gzipHash(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        read(directive, target, 128 * 1024, complaints);
    }

    private static void read(Handled directive, TargetVersion target, int largest, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        OptionalLong size = SizeValue.parse(word.value());
        if (size.isEmpty()) {
            Numbers.size(directive, target, complaints);
        } else if (size.getAsLong() < SMALLEST || size.getAsLong() > largest || Long.bitCount(size.getAsLong()) != 1) {
            complaints.accept(Complaint.refused(
                    word,
                    "\"" + directive.name() + "\" directive must be 512, 1k, 2k, 4k, 8k, 16k, "
                            + (largest == 32 * 1024 ? "or 32k" : "32k, 64k, or 128k")));
        }
    }
}
