package io.github.nginxlint.rules.buffer;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Buffers;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Buffers that were raised, but not the one that the response's header has to fit into. */
public final class ProxyHeaderBufferSmall implements ModelRule {

    /** The default of {@code *_buffers} in bytes where pages are largest on common machines: 8 8k. */
    private static final long DEFAULT_TOTAL = 16 * Buffers.PAGE;

    private static final String TOO_BIG =
            "a larger one is 502 (upstream sent too big header while reading response header from upstream)";

    /** A protocol that a block's passes speak. */
    private record Spoken(ConfigBlock block, Protocol protocol) {}

    @Override
    public String id() {
        return "proxy-header-buffer-small";
    }

    @Override
    public void check(RuleContext context, Report report) {
        EffectiveConfig effective = context.model().effective();
        Set<Spoken> seen = new HashSet<>();
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                // further passes of a location have the same buffers, however many it is given
                boolean isFirst = seen.add(new Spoken(pass.block(), pass.protocol()));
                if (isFirst && Buffers.PROTOCOLS.contains(pass.protocol())) {
                    checkBodyBuffers(pass, effective, report);
                    checkOtherProtocols(pass, effective, report);
                }
            }
        }
    }

    private static void checkBodyBuffers(Pass pass, EffectiveConfig effective, Report report) {
        Setting header = effective.setting(pass.protocol().directive("buffer_size"), pass.block());
        Setting buffers = effective.setting(pass.protocol().directive("buffers"), pass.block());
        Optional<ConfigNode> node = buffers.node();
        if (header instanceof Setting.Default && node.isPresent() && isRaised(node.get())) {
            report.add(
                    node.get().place(),
                    "\"" + node.get().name() + "\" is raised, but a response's header has to fit into \""
                            + pass.protocol().directive("buffer_size")
                            + "\", which is at its default of 4k or 8k: " + TOO_BIG + "; write "
                            + pass.protocol().directive("buffer_size") + " "
                            + SizeValue.show(headerSize(node.get())));
        }
    }

    private static boolean isRaised(ConfigNode buffers) {
        OptionalLong count = SizeValue.parse(buffers.argument(0));
        OptionalLong size = SizeValue.parse(buffers.argument(1));
        return count.isPresent()
                && size.isPresent()
                && size.getAsLong() > 2 * Buffers.PAGE
                && count.getAsLong() > DEFAULT_TOTAL / size.getAsLong();
    }

    /** One buffer's size: nginx accepts it beside the buffers that are there. */
    private static long headerSize(ConfigNode buffers) {
        return SizeValue.parse(buffers.argument(1)).orElse(Buffers.PAGE);
    }

    /** A header's buffer set in the very location that speaks another protocol. */
    private static void checkOtherProtocols(Pass pass, EffectiveConfig effective, Report report) {
        Setting own = effective.setting(pass.protocol().directive("buffer_size"), pass.block());
        if (!(own instanceof Setting.Default)) {
            return;
        }
        for (Protocol other : Buffers.PROTOCOLS) {
            if (other == pass.protocol() || speaks(other, pass.block())) {
                continue;
            }
            for (ConfigNode node : pass.block().named(other.directive("buffer_size"))) {
                // a file included by locations of several protocols sets the buffers of each
                if (node.file().equals(pass.node().file())) {
                    flag(node, pass, report);
                }
            }
        }
    }

    private static void flag(ConfigNode node, Pass pass, Report report) {
        report.add(
                node.place(),
                "\"" + node.name() + "\" has no effect on " + pass.node().name()
                        + ", whose response header has to fit into the default of 4k or 8k: " + TOO_BIG + "; write "
                        + pass.protocol().directive("buffer_size") + " " + node.argument(0),
                new Related("the location speaks this protocol", pass.node().place()));
    }

    /** Whether a protocol is spoken in a block or in one within it, which inherits the block's buffers. */
    private static boolean speaks(Protocol protocol, ConfigBlock block) {
        Deque<ConfigBlock> todo = new ArrayDeque<>(List.of(block));
        while (!todo.isEmpty()) {
            for (ConfigNode node : todo.poll().nodes()) {
                if (node.name().equals(protocol.directive("pass"))) {
                    return true;
                }
                node.block().ifPresent(todo::add);
            }
        }
        return false;
    }
}
