package io.github.nginxlint.rules.timeout;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Buffers;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A timeout, or buffers, for another protocol than the one that the location speaks. */
public final class TimeoutOfOtherProtocol implements ModelRule {

    private static final List<String> TIMEOUTS = List.of("read_timeout", "send_timeout", "connect_timeout");
    private static final String HEADER = "buffer_size";
    private static final List<String> BUFFERS = List.of("buffers", HEADER);
    private static final String SPOKEN = "the location speaks this protocol";

    @Override
    public String id() {
        return "timeout-of-other-protocol";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Server server : context.model().servers()) {
            SpokenProtocols spoken = SpokenProtocols.in(server);
            for (Location location : server.locations()) {
                Optional<Pass> only = spoken.onlyOneOf(location);
                if (only.isPresent()) {
                    checkTimeouts(location, only.get(), context.model().effective(), report);
                    checkBuffers(location, only.get(), context.model().effective(), report);
                }
            }
        }
    }

    private static void checkTimeouts(Location location, Pass pass, EffectiveConfig effective, Report report) {
        ConfigBlock block = location.block();
        if (setsOne(TIMEOUTS, pass.protocol(), block) || setsOne(TIMEOUTS, pass.protocol(), pass.block())) {
            return;
        }
        for (Protocol other : Protocol.values()) {
            for (String suffix : TIMEOUTS) {
                Optional<ConfigNode> node = other == pass.protocol() ? Optional.empty() : own(other, suffix, location);
                if (node.isPresent() && isMissed(node.get(), suffix, pass, effective)) {
                    report.add(
                            node.get().place(),
                            message(node.get(), suffix, pass, effective),
                            List.of(new Related(SPOKEN, pass.node().place())),
                            RenamedTimeouts.in(location, pass, TIMEOUTS, effective));
                    // one is enough: the others are there for the same reason
                    break;
                }
            }
        }
    }

    private static boolean setsOne(List<String> suffixes, Protocol protocol, ConfigBlock block) {
        for (String suffix : suffixes) {
            if (!block.named(protocol.directive(suffix)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The directive in the location's own file: what an include sets may be meant for other locations. */
    private static Optional<ConfigNode> own(Protocol protocol, String suffix, Location location) {
        for (ConfigNode node : location.block().named(protocol.directive(suffix))) {
            if (node.file().equals(location.node().file()) && !node.isConditional()) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** Whether the location's own protocol has another time, or, around a fragment, may have. */
    private static boolean isMissed(ConfigNode node, String suffix, Pass pass, EffectiveConfig effective) {
        Effective<Long> own = inEffect(suffix, pass, effective);
        OptionalLong written = node.hasPlaceholder() ? OptionalLong.empty() : TimeValue.parseMillis(node.argument(0));
        if (written.isEmpty()) {
            return false;
        }
        return own.value().isPresent()
                ? own.value().get() != written.getAsLong()
                : own.setting() instanceof Setting.Unknown unknown
                        && unknown.cause().isEmpty();
    }

    private static Effective<Long> inEffect(String suffix, Pass pass, EffectiveConfig effective) {
        return effective.time(pass.protocol().directive(suffix), pass.block());
    }

    private static String message(ConfigNode node, String suffix, Pass pass, EffectiveConfig effective) {
        String directive = pass.protocol().directive(suffix);
        Effective<Long> own = inEffect(suffix, pass, effective);
        return "\"" + node.name() + " " + node.argument(0) + "\" has no effect on "
                + pass.node().name()
                + ", for which " + directive + " counts: that is "
                + own.value().map(TimeValue::show).orElse("60s unless it is set elsewhere")
                + (own.setting() instanceof Setting.Default ? " by default" : "")
                + ", and what takes longer is 504 (upstream timed out (110: Connection timed out)); write "
                + directive + " " + node.argument(0);
    }

    /** Buffers; where the header's one counts for the location's protocol another rule tells what comes of it. */
    private static void checkBuffers(Location location, Pass pass, EffectiveConfig effective, Report report) {
        ConfigBlock block = location.block();
        Protocol protocol = pass.protocol();
        boolean hasBuffers = Buffers.PROTOCOLS.contains(protocol);
        for (String suffix : BUFFERS) {
            if (!effective
                    .setting(protocol.directive(suffix), pass.block())
                    .nodes()
                    .isEmpty()) {
                return;
            }
        }
        for (Protocol other : Protocol.values()) {
            boolean isForHeader = !block.named(other.directive(HEADER)).isEmpty();
            if (other != protocol && !(isForHeader && hasBuffers)) {
                own(other, isForHeader ? HEADER : "buffers", location).ifPresent(node -> flag(node, pass, report));
            }
        }
    }

    private static void flag(ConfigNode node, Pass pass, Report report) {
        String header = pass.protocol().directive(HEADER);
        boolean hasBuffers = Buffers.PROTOCOLS.contains(pass.protocol());
        report.add(
                node.place(),
                "\"" + node.name() + "\" has no effect on " + pass.node().name() + ": a response header that is too"
                        + " big for " + header + " stays a 502; write " + header
                        + (hasBuffers
                                ? " for the header, " + pass.protocol().directive("buffers") + " for the body"
                                : ""),
                new Related(SPOKEN, pass.node().place()));
    }
}
