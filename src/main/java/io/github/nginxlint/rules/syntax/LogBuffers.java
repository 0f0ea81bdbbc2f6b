package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.NumberValue;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A log file has one buffer, whoever writes to it; those who write without one do not count
 * (src/http/modules/ngx_http_log_module.c, ngx_http_log_set_log).
 */
final class LogBuffers implements Conflict {

    private static final long GZIP_SIZE = 64 * 1024;

    /**
     * How lines are kept back.
     *
     * @param size bytes; 0 for not at all
     * @param flush milliseconds; 0 for no limit
     * @param level of compression; 0 for none
     */
    private record Buffer(long size, long flush, long level) {

        static Buffer of(Handled log) {
            long size = 0;
            long flush = 0;
            long level = 0;
            for (Word word : log.arguments()) {
                String text = word.value();
                if (text.startsWith("buffer=")) {
                    size = SizeValue.parse(text.substring(7)).orElse(0);
                } else if (text.startsWith("flush=")) {
                    flush = TimeValue.parseMillis(text.substring(6)).orElse(0);
                } else if (text.equals("gzip") || text.startsWith("gzip=")) {
                    size = size == 0 ? GZIP_SIZE : size;
                    level = text.equals("gzip")
                            ? 1
                            : NumberValue.parse(text.substring(5)).orElse(0);
                }
            }
            return new Buffer(size, flush, level);
        }
    }

    /**
     * The first log with a buffer for a file.
     *
     * @param node the directive
     * @param buffer what it says
     */
    private record First(ConfigNode node, Buffer buffer) {}

    @Override
    public void find(RuleContext context, Report report) {
        Map<String, First> byFile = new HashMap<>();
        for (Handled log : context.model().handled("access_log")) {
            Optional<Buffer> buffer = buffer(log);
            if (buffer.isPresent()) {
                First first = byFile.putIfAbsent(log.node().argument(0), new First(log.node(), buffer.get()));
                if (first != null && !first.buffer().equals(buffer.get())) {
                    flag(log.node(), first.node(), report);
                }
            }
        }
    }

    private static Optional<Buffer> buffer(Handled log) {
        String path = log.node().argument(0);
        boolean isFile = !path.equals("off") && !path.startsWith("syslog:") && path.indexOf('$') < 0;
        if (!isFile || log.spec().origin() != DirectiveOrigin.OSS || log.hasPlaceholder() || log.isConditional()) {
            return Optional.empty();
        }
        return Optional.of(Buffer.of(log)).filter(buffer -> buffer.size() > 0);
    }

    private static void flag(ConfigNode node, ConfigNode first, Report report) {
        report.add(
                node.place(),
                "access_log \"" + Wording.name(node.argument(0)) + "\" already defined with conflicting parameters;"
                        + " buffer=, flush= and gzip of one file are the same everywhere",
                new Related("defined here", first.place()));
    }
}
