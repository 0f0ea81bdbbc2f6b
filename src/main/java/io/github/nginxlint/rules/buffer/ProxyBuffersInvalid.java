package io.github.nginxlint.rules.buffer;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.model.Buffers;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.rule.Insertion;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Buffer sizes that nginx refuses (src/http/modules/ngx_http_proxy_module.c, ngx_http_proxy_merge_loc_conf, and its
 * like for FastCGI, uwsgi and SCGI). They are checked at every server and location, used or not.
 */
public final class ProxyBuffersInvalid implements ModelRule {

    @Override
    public String id() {
        return "proxy-buffers-invalid";
    }

    @Override
    public void check(RuleContext context, Report report) {
        EffectiveConfig effective = context.model().effective();
        for (Server server : context.model().servers()) {
            for (Protocol protocol : Buffers.PROTOCOLS) {
                check(protocol, server.block(), effective, report);
                for (Location location : server.locations()) {
                    check(protocol, location.block(), effective, report);
                }
            }
        }
    }

    private static void check(Protocol protocol, ConfigBlock block, EffectiveConfig effective, Report report) {
        Optional<Buffers> buffers = Buffers.of(protocol, block, effective);
        if (buffers.isPresent() && !buffers.get().nodes().isEmpty()) {
            Optional<Fault> fault = fault(buffers.get());
            fault.ifPresent(f -> flag(f, buffers.get(), block, report));
        }
    }

    /**
     * What nginx refuses.
     *
     * @param suffix of the directive that the message names
     * @param message nginx's words and what to write
     * @param change the suffix of the directive that mends it
     * @param value what to write there
     */
    private record Fault(String suffix, String message, String change, String value) {}

    private static Optional<Fault> fault(Buffers b) {
        String buffers = "\"" + b.protocol().directive("buffers") + "\"";
        String largest = "the maximum of the value of \"" + b.protocol().directive("buffer_size") + "\" and one of the "
                + buffers + " (" + SizeValue.show(b.largest()) + ")";
        if (b.count() < 2) {
            return Optional.of(
                    new Fault("buffers", "there must be at least 2 " + buffers, "buffers", enoughByDefault(b)));
        }
        if (b.busy() < b.largest()) {
            return named(b, "busy_buffers_size", "must be equal to or greater than " + largest);
        }
        if (b.busy() > (b.count() - 1) * b.size()) {
            boolean set = isSet(b, "busy_buffers_size");
            String value = set ? enough(b) : enoughByDefault(b);
            return named(
                    b,
                    "busy_buffers_size",
                    "must be less than the size of all " + buffers + " minus one buffer ("
                            + SizeValue.show((b.count() - 1) * b.size()) + "): it is " + SizeValue.show(b.busy())
                            + (set ? "" : ", by default twice the largest buffer") + "; write "
                            + b.protocol().directive("buffers") + " " + value,
                    "buffers",
                    value);
        }
        if (b.tempFileWrite() < b.largest()) {
            return named(b, "temp_file_write_size", "must be equal to or greater than " + largest);
        }
        if (b.maxTempFile() != 0 && b.maxTempFile() < b.largest()) {
            return named(
                    b,
                    "max_temp_file_size",
                    "must be equal to zero to disable temporary files usage or must be equal to or greater than "
                            + largest);
        }
        return Optional.empty();
    }

    private static boolean isSet(Buffers b, String suffix) {
        for (ConfigNode node : b.nodes()) {
            if (node.name().equals(b.protocol().directive(suffix))) {
                return true;
            }
        }
        return false;
    }

    /** Buffers of the same size, so many that the busy ones that are written fit. */
    private static String enough(Buffers b) {
        return (b.busy() + b.size() - 1) / b.size() + 1 + " " + SizeValue.show(b.size());
    }

    /** Buffers as large as the largest: of three the default busy ones are two. */
    private static String enoughByDefault(Buffers b) {
        return Math.max(b.count(), 3) + " " + SizeValue.show(b.largest());
    }

    /** One that is mended by what it names being as large as the largest buffer. */
    private static Optional<Fault> named(Buffers b, String suffix, String rest) {
        return named(b, suffix, rest, suffix, SizeValue.show(b.largest()));
    }

    private static Optional<Fault> named(Buffers b, String suffix, String rest, String change, String value) {
        return Optional.of(new Fault(suffix, "\"" + b.protocol().directive(suffix) + "\" " + rest, change, value));
    }

    private static void flag(Fault fault, Buffers buffers, ConfigBlock block, Report report) {
        ConfigNode flagged = flagged(buffers, buffers.protocol().directive(fault.suffix()), block);
        List<Related> related = new ArrayList<>();
        for (ConfigNode node : buffers.nodes()) {
            if (node != flagged) {
                related.add(new Related("in effect together with this one", node.place()));
            }
        }
        report.add(flagged.place(), fault.message(), related, fix(fault, buffers, flagged, block));
    }

    /** Writes the size where it is written already, or beside the others: in this block, since others may need theirs. */
    private static Optional<Fix> fix(Fault fault, Buffers buffers, ConfigNode flagged, ConfigBlock block) {
        String directive = buffers.protocol().directive(fault.change());
        ConfigNode changed = flagged;
        for (ConfigNode node : buffers.nodes()) {
            changed = node.name().equals(directive) && node.parent() == block ? node : changed;
        }
        // a header's buffer that is left at its default beside larger ones is the next mistake
        boolean isHalf = fault.change().equals("buffers") && !isSet(buffers, "buffer_size");
        if (isHalf || changed.parent() != block || changed.isConditional() || changed.hasPlaceholder()) {
            return Optional.empty();
        }
        String statement = directive + " " + fault.value();
        TextEdit edit = changed.name().equals(directive)
                ? new TextEdit(changed.place(), statement)
                : Insertion.below(changed, List.of(statement + ";"));
        // nginx does not start as it is: there is no behaviour that could change
        return Optional.of(new Fix("write \"" + statement + "\"", Fix.Safety.SAFE, List.of(edit)));
    }

    /** The directive that nginx names, where it is written; else one of the block itself; else any that takes part. */
    private static ConfigNode flagged(Buffers buffers, String directive, ConfigBlock block) {
        ConfigNode best = buffers.nodes().get(0);
        for (ConfigNode node : buffers.nodes()) {
            if (node.name().equals(directive)) {
                return node;
            }
            if (node.parent() == block && best.parent() != block) {
                best = node;
            }
        }
        return best;
    }
}
