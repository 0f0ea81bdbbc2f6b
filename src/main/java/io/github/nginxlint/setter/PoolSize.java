package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.syntax.Word;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The sizes of memory pools (src/http/ngx_http_core_module.c, ngx_http_core_pool_size), on machines of 64 bits. */
final class PoolSize {

    private static final int SMALLEST = 112;
    private static final int ALIGNMENT = 16;

    private PoolSize() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        OptionalLong size = SizeValue.parse(word.value());
        if (size.isEmpty()) {
            Numbers.size(directive, target, complaints);
        } else if (size.getAsLong() < SMALLEST) {
            complaints.accept(Complaint.refused(word, "the pool size must be no less than " + SMALLEST));
        } else if (size.getAsLong() % ALIGNMENT != 0) {
            complaints.accept(Complaint.refused(word, "the pool size must be a multiple of " + ALIGNMENT));
        }
    }
}
