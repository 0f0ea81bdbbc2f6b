package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import java.util.function.Consumer;

/**
 * Shares of a hundred (src/http/modules/ngx_http_split_clients_module.c and
 * src/stream/ngx_stream_split_clients_module.c, ngx_conf_split_clients_block). An {@code include} is not known there.
 */
final class SplitClients {

    private static final long ALL = 10_000;
    private static final long INVALID = -1;

    /** nginx keeps 32 bits of a share and of the sum. */
    private static final long KEPT = 0xffff_ffffL;

    /** What nginx can still multiply by ten, about. */
    private static final long MOST = Long.MAX_VALUE / 1000;

    private SplitClients() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (Texts.refuse(directive.arguments().get(0), complaints)
                || VariableName.refuse(directive.arguments().get(1), complaints)) {
            return;
        }
        long sum = 0;
        ConfigNode tooMuch = null;
        for (ConfigNode entry : Entries.of(directive.node())) {
            long share = share(entry.name());
            if (share == INVALID) {
                refuse(
                        entry,
                        "invalid percent value " + Complaint.quote(entry.name())
                                + ": write a number with at most two decimals and \"%\", or \"*\" for the rest",
                        complaints);
                return;
            }
            // what stands for the rest leaves nothing for those after it
            sum = share == 0 ? ALL : (sum + share) & KEPT;
            tooMuch = tooMuch == null && sum > ALL ? entry : tooMuch;
        }
        // nginx adds them up when it has read them all
        if (tooMuch != null) {
            refuse(tooMuch, "percent total is greater than 100%", complaints);
        }
    }

    private static void refuse(ConfigNode entry, String message, Consumer<Complaint> complaints) {
        complaints.accept(Complaint.refused(entry, entry.directive().name(), message));
    }

    /** Hundredths of a percent; 0 for the rest. */
    private static long share(String text) {
        if (text.equals("*")) {
            return 0;
        }
        int end = text.length() - 1;
        if (end < 1 || text.charAt(end) != '%') {
            return INVALID;
        }
        int decimals = 2;
        boolean hasPoint = false;
        long value = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' && !hasPoint) {
                hasPoint = true;
                continue;
            }
            if (c < '0' || c > '9' || decimals == 0 || value > MOST) {
                return INVALID;
            }
            value = value * 10 + (c - '0');
            decimals -= hasPoint ? 1 : 0;
        }
        for (; decimals > 0; decimals--) {
            value *= 10;
        }
        return value == 0 || value > MOST ? INVALID : value & KEPT;
    }
}
