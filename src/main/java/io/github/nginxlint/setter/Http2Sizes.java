package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** What HTTP/2 asks of sizes that can be read (src/http/v2/ngx_http_v2_module.c). */
final class Http2Sizes {

    /** What a pool needs for itself on a 64-bit machine (NGX_MIN_POOL_SIZE), and what its size is a multiple of. */
    private static final long SMALLEST_POOL = 112;

    private static final long POOL_STEP = 16;
    private static final long STATE_BUFFER = 16;
    private static final long LARGEST_WINDOW = (1L << 31) - 1;

    /** Measured: the buffer must be larger than two state buffers up to here, later than one. */
    private static final NginxVersion TWO_STATES = new NginxVersion(1, 22, 2);

    private Http2Sizes() {}

    static void receiveBuffer(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        boolean isOld = target.exact().isPresent() && !target.canBeFrom(TWO_STATES);
        long value = size(directive, target, complaints);
        if (value >= 0 && value <= (isOld ? 2 * STATE_BUFFER : STATE_BUFFER)) {
            refuse(directive, "\"http2_recv_buffer_size\" directive value is too small", complaints);
        }
    }

    static void pool(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        long value = size(directive, target, complaints);
        if (value >= 0 && value < SMALLEST_POOL) {
            refuse(directive, "the pool size must be no less than " + SMALLEST_POOL, complaints);
        } else if (value % POOL_STEP > 0) {
            refuse(directive, "the pool size must be a multiple of " + POOL_STEP, complaints);
        }
    }

    static void bodyPreread(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (size(directive, target, complaints) > LARGEST_WINDOW) {
            refuse(directive, "the maximum body preread buffer size is " + LARGEST_WINDOW, complaints);
        }
    }

    static void chunk(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (size(directive, target, complaints) == 0) {
            refuse(directive, "the http2 chunk size cannot be zero", complaints);
        }
    }

    static void streamsIndex(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Numbers.number(directive, target, complaints);
        long value = Digits.parse(directive.arguments().get(0).value());
        if (value != Digits.NONE && Long.bitCount(value) != 1) {
            refuse(directive, "\"http2_streams_index_size\" directive must be a power of two", complaints);
        }
    }

    /** The bytes; negative, after a complaint, when they cannot be read. */
    private static long size(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Numbers.size(directive, target, complaints);
        return SizeValue.parse(directive.arguments().get(0).value()).orElse(-1);
    }

    private static void refuse(Handled directive, String message, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        complaints.accept(Complaint.refused(word, message));
    }
}
