package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** {@code proxy_ssl_alpn} and {@code ssl_alpn} of stream (src/stream/ngx_stream_proxy_module.c): a name's length is one byte. */
final class AlpnProtocols {

    private static final int LONGEST = 255;

    private AlpnProtocols() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        for (Word word : directive.arguments()) {
            boolean isLong =
                    word.value().length() > LONGEST || word.value().getBytes(StandardCharsets.UTF_8).length > LONGEST;
            if (isLong && word.value().indexOf('$') < 0) {
                complaints.accept(Complaint.refused(word, "\"" + directive.name() + "\" directive protocol too long"));
                return;
            }
        }
    }
}
