package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** {@code zone} of an upstream (src/http/modules/ngx_http_upstream_zone_module.c and its like of stream). */
final class UpstreamZone {

    /** Eight pages of 4096 bytes. */
    private static final long SMALLEST = 8 * 4096;

    private UpstreamZone() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        Word name = arguments.get(0);
        if (name.value().isEmpty()) {
            complaints.accept(Complaint.refused(name, "invalid zone name \"\""));
            return;
        }
        if (arguments.size() == 1) {
            return;
        }
        Word written = arguments.get(1);
        OptionalLong size = SizeValue.parse(written.value());
        if (size.isEmpty()) {
            complaints.accept(Complaint.refused(
                    written,
                    "invalid zone size " + Complaint.quote(written.value())
                            + ": it takes bytes, or a number with k or m"));
        } else if (size.getAsLong() < SMALLEST) {
            complaints.accept(Complaint.refused(
                    written, "zone " + Complaint.quote(name.value()) + " is too small: it takes 32k at least"));
        }
    }
}
