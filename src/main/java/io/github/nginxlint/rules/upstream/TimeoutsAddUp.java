package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.NumberOption;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A long read timeout that a request waits for at one server after the other. */
public final class TimeoutsAddUp implements ModelRule {

    private static final String ID = "timeouts-add-up";

    /** More than this in sum is reported. */
    private static final NumberOption SECONDS = new NumberOption(ID, "seconds", 600);

    /** Longer than this means never: there is nothing to add up. */
    private static final long YEAR = 365L * 24 * 60 * 60 * 1000;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        long most = SECONDS.in(context) * 1000;
        Set<ConfigNode> seen = new HashSet<>();
        Map<ConfigNode, Integer> servers = new HashMap<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                Optional<Waiting> waiting = Waiting.at(pass, model.effective());
                if (waiting.isEmpty() || seen.contains(waiting.get().node())) {
                    continue;
                }
                for (Upstream upstream : model.upstreamsOf(pass)) {
                    int count = servers.computeIfAbsent(upstream.node(), node -> count(upstream));
                    if (count > 1
                            && count > most / waiting.get().millis()
                            && seen.add(waiting.get().node())) {
                        flag(waiting.get(), upstream, count, report);
                    }
                }
            }
        }
    }

    /** How many servers a request can go to; 0 when that is not known. */
    private static int count(Upstream upstream) {
        return Peers.of(upstream).map(peers -> peers.live().size()).orElse(0);
    }

    /**
     * How long a pass waits for each server.
     *
     * @param pass the pass
     * @param node the directive that says so
     * @param millis the time
     */
    private record Waiting(Pass pass, ConfigNode node, long millis) {

        static Optional<Waiting> at(Pass pass, EffectiveConfig effective) {
            Effective<Long> timeout = effective.time(pass.protocol().directive("read_timeout"), pass.block());
            Optional<ConfigNode> node = timeout.setting().node();
            long millis = timeout.value().orElse(0L);
            return node.isPresent()
                            && millis > 0
                            && millis < YEAR
                            && goesOn(pass, effective)
                            && !isStream(pass, effective)
                    ? Optional.of(new Waiting(pass, node.get(), millis))
                    : Optional.empty();
        }

        /** Whether nothing says when a request is not to go on to another server. */
        private static boolean goesOn(Pass pass, EffectiveConfig effective) {
            for (String suffix : new String[] {"next_upstream", "next_upstream_timeout", "next_upstream_tries"}) {
                if (!(effective.setting(pass.protocol().directive(suffix), pass.block()) instanceof Setting.Default)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether the time is, or may be, for the pauses of a long answer. */
        private static boolean isStream(Pass pass, EffectiveConfig effective) {
            return switch (pass.protocol()) {
                case PROXY -> {
                    Setting headers = effective.setting("proxy_set_header", pass.block());
                    yield headers instanceof Setting.Unknown
                            || EffectiveConfig.header(headers, "Upgrade").isPresent()
                            || !(effective.setting("proxy_buffering", pass.block()) instanceof Setting.Default);
                }
                case FASTCGI, UWSGI, SCGI ->
                    !(effective.setting(pass.protocol().directive("buffering"), pass.block())
                            instanceof Setting.Default);
                case GRPC, MEMCACHED -> true;
            };
        }
    }

    private static void flag(Waiting waiting, Upstream upstream, int servers, Report report) {
        ConfigNode node = waiting.node();
        Protocol protocol = waiting.pass().protocol();
        report.add(
                node.place(),
                "\"" + node.name() + " " + node.argument(0) + "\" counts for each of the " + servers
                        + " servers of upstream \"" + upstream.name() + "\" in turn: when they hang, a client waits "
                        + TimeValue.show(servers * waiting.millis())
                        + " for its 504 (upstream timed out), and the next ones get 502 (no live upstreams); write "
                        + protocol.directive("next_upstream_timeout")
                        + " 30s, after which no other server is asked",
                new Related("its servers", upstream.node().place()),
                new Related("it goes there here", waiting.pass().node().place()));
    }
}
