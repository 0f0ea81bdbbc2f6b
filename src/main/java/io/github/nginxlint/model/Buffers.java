package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The buffers of a protocol in a block, as nginx computes them after inheritance. Defaults are those of a machine with
 * pages of 4096 bytes.
 *
 * @param protocol whose buffers
 * @param header {@code *_buffer_size}: bytes for the response's header
 * @param count how many buffers {@code *_buffers} has
 * @param size bytes of one of them
 * @param busy {@code *_busy_buffers_size} in bytes
 * @param tempFileWrite {@code *_temp_file_write_size} in bytes
 * @param maxTempFile {@code *_max_temp_file_size} in bytes, 0 for none
 * @param nodes the directives that set any of these
 */
public record Buffers(
        Protocol protocol,
        long header,
        long count,
        long size,
        long busy,
        long tempFileWrite,
        long maxTempFile,
        List<ConfigNode> nodes) {

    /** nginx's page size on most machines, in bytes. */
    public static final long PAGE = 4096;

    /** Of one of several buffers: their sum must not overflow. */
    private static final long MAX_BUFFER = 1L << 31;

    private static final long MAX_SIZE = 1L << 60;
    private static final long DEFAULT_COUNT = 8;
    private static final long DEFAULT_MAX_TEMP_FILE = 1L << 30;

    public Buffers {
        nodes = List.copyOf(nodes);
    }

    /** The protocols that have these directives. */
    public static final List<Protocol> PROTOCOLS =
            List.of(Protocol.PROXY, Protocol.FASTCGI, Protocol.UWSGI, Protocol.SCGI);

    /** The larger of the header's buffer and one other buffer: what the checks compare with. */
    public long largest() {
        return Math.max(header, size);
    }

    /** The buffers in effect; empty when a value is unknown or nginx would refuse it. */
    public static Optional<Buffers> of(Protocol protocol, ConfigBlock block, EffectiveConfig effective) {
        Reading reading = new Reading(protocol, block, effective);
        long header = reading.size("buffer_size", PAGE);
        Optional<ConfigNode> buffers = reading.node("buffers");
        long count = DEFAULT_COUNT;
        long size = PAGE;
        if (buffers.isPresent()) {
            count = reading.parse(buffers.get().argument(0), MAX_BUFFER);
            size = reading.parse(buffers.get().argument(1), MAX_BUFFER);
            // nginx refuses none at all, and empty ones, as invalid values
            reading.known &= count > 0 && size > 0;
        }
        long twice = 2 * Math.max(header, size);
        long busy = reading.size("busy_buffers_size", twice);
        long tempFileWrite = reading.size("temp_file_write_size", twice);
        long maxTempFile = reading.size("max_temp_file_size", DEFAULT_MAX_TEMP_FILE);
        return reading.known
                ? Optional.of(
                        new Buffers(protocol, header, count, size, busy, tempFileWrite, maxTempFile, reading.nodes))
                : Optional.empty();
    }

    private static final class Reading {

        private final Protocol protocol;
        private final ConfigBlock block;
        private final EffectiveConfig effective;
        private final List<ConfigNode> nodes = new ArrayList<>();
        private boolean known = true;

        Reading(Protocol protocol, ConfigBlock block, EffectiveConfig effective) {
            this.protocol = protocol;
            this.block = block;
            this.effective = effective;
        }

        Optional<ConfigNode> node(String suffix) {
            Setting setting = effective.setting(protocol.directive(suffix), block);
            known &= !(setting instanceof Setting.Unknown);
            Optional<ConfigNode> node = setting.node();
            node.ifPresent(nodes::add);
            return node;
        }

        long size(String suffix, long otherwise) {
            Optional<ConfigNode> node = node(suffix);
            return node.isPresent() ? parse(node.get().argument(0), MAX_SIZE) : otherwise;
        }

        /** Only what cannot overflow when it is multiplied. */
        long parse(String text, long most) {
            OptionalLong value = SizeValue.parse(text);
            known &= value.isPresent() && value.getAsLong() <= most;
            return value.orElse(0);
        }
    }
}
