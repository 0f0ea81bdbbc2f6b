package io.github.nginxlint.rules.buffer;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;
import java.util.OptionalLong;

/** Buffers for the header of requests in a server that is not the default one: they come too late for a part of it. */
public final class ClientHeaderBufferIgnored implements ModelRule {

    private static final String LARGE = "large_client_header_buffers";
    private static final String FIRST = "client_header_buffer_size";

    private static final long DEFAULT_LARGE = 8 << 10;

    @Override
    public String id() {
        return "client-header-buffer-ignored";
    }

    @Override
    public void check(RuleContext context, Report report) {
        boolean isUsed = !context.model().handled(LARGE).isEmpty()
                || !context.model().handled(FIRST).isEmpty();
        Optional<SharedListens> listens = isUsed ? SharedListens.of(context) : Optional.empty();
        if (listens.isEmpty()) {
            return;
        }
        EffectiveConfig effective = context.model().effective();
        for (Server server : context.model().servers()) {
            OptionalLong size = largest(server.block(), effective);
            Optional<ConfigNode> node = own(server.block(), size);
            Optional<SharedListens.Address> address =
                    node.isPresent() ? listens.get().sharedBy(server.block()) : Optional.empty();
            if (address.isPresent()) {
                OptionalLong before = largest(address.get().defaultServer(), effective);
                if (before.isPresent() && before.getAsLong() < size.orElse(0)) {
                    flag(node.get(), address.get(), before.getAsLong(), report);
                }
            }
        }
    }

    /** The directive of the server itself that makes room for a line of that size. */
    private static Optional<ConfigNode> own(ConfigBlock server, OptionalLong size) {
        for (ConfigNode node : server.named(LARGE)) {
            if (SizeValue.parse(node.argument(1)).equals(size)) {
                return Optional.of(node);
            }
        }
        for (ConfigNode node : server.named(FIRST)) {
            if (SizeValue.parse(node.argument(0)).equals(size)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** The largest line that fits into a buffer; either directive makes room. */
    private static OptionalLong largest(ConfigBlock server, EffectiveConfig effective) {
        Setting setting = effective.setting(LARGE, server);
        Optional<Long> first = effective.size(FIRST, server).value();
        boolean isUnknown = setting instanceof Setting.Unknown
                || setting.node().map(ConfigNode::hasPlaceholder).orElse(false);
        OptionalLong large =
                setting.node().map(node -> SizeValue.parse(node.argument(1))).orElse(OptionalLong.of(DEFAULT_LARGE));
        return isUnknown || first.isEmpty() || large.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(first.get(), large.getAsLong()));
    }

    private static void flag(ConfigNode node, SharedListens.Address address, long before, Report report) {
        report.add(
                node.place(),
                "\"" + node.name()
                        + "\" is in effect only once the Host header is read, as another server is the default"
                        + " one of " + address.text() + ": the request line and the headers before Host have "
                        + SizeValue.show(before) + ", and a longer one is 414 or 400; write it in http",
                new Related(
                        "the default server",
                        address.defaultServer().owner().map(ConfigNode::place).orElse(node.place())));
    }
}
