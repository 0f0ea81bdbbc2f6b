package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@code *_next_upstream} that keeps requests at a dead server, although the upstream has another one. */
public final class NextUpstreamCannotRetry implements ModelRule {

    private static final String POSTS = ": a POST that was sent is still not sent again without non_idempotent";
    private static final String ANY_NUMBER = "2 or more, or 0 for as many as there are servers";

    @Override
    public String id() {
        return "next-upstream-cannot-retry";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        Set<ConfigNode> flagged = new HashSet<>();
        Map<ConfigNode, Boolean> spares = new HashMap<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                Optional<Barrier> barrier = Barrier.of(pass, model);
                Optional<Upstream> upstream =
                        barrier.isPresent() ? withSpare(model.upstreamsOf(pass), spares) : Optional.empty();
                if (upstream.isPresent() && flagged.add(barrier.get().node())) {
                    flag(barrier.get(), upstream.get(), pass, report);
                }
            }
        }
    }

    private static Optional<Upstream> withSpare(List<Upstream> upstreams, Map<ConfigNode, Boolean> spares) {
        for (Upstream upstream : upstreams) {
            boolean hasSpare = spares.computeIfAbsent(
                    upstream.node(),
                    node -> Peers.of(upstream).filter(Peers::hasSpare).isPresent());
            if (hasSpare) {
                return Optional.of(upstream);
            }
        }
        return Optional.empty();
    }

    /**
     * What keeps a request from going to another server.
     *
     * @param node the directive
     * @param cause what is wrong with it
     * @param remedy what to write instead
     */
    private record Barrier(ConfigNode node, String cause, String remedy) {

        static Optional<Barrier> of(Pass pass, ConfigModel model) {
            String directive = pass.protocol().directive("next_upstream");
            Setting setting = model.effective().setting(directive, pass.block());
            Optional<ConfigNode> last = setting.node();
            if (last.isPresent() && excludesErrors(setting)) {
                return Optional.of(
                        has(setting, "off")
                                ? new Barrier(
                                        last.get(),
                                        quoted(directive + " off"),
                                        quoted(directive + " error timeout") + POSTS)
                                : new Barrier(
                                        last.get(),
                                        quoted(directive) + " without \"error\"",
                                        "\"error\" in it" + POSTS));
            }
            String tries = directive + "_tries";
            Effective<String> most = model.effective().argument(tries, pass.block());
            return most.value().equals(Optional.of("1"))
                    ? most.setting().node().map(node -> new Barrier(node, quoted(tries + " 1"), ANY_NUMBER))
                    : Optional.empty();
        }

        private static String quoted(String text) {
            return "\"" + text + "\"";
        }

        private static boolean excludesErrors(Setting setting) {
            for (ConfigNode node : setting.nodes()) {
                if (node.hasPlaceholder()) {
                    return false;
                }
            }
            return has(setting, "off") || !has(setting, "error");
        }

        private static boolean has(Setting setting, String word) {
            for (ConfigNode node : setting.nodes()) {
                for (Word argument : node.arguments()) {
                    if (argument.value().equals(word)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static void flag(Barrier barrier, Upstream upstream, Pass pass, Report report) {
        report.add(
                barrier.node().place(),
                barrier.cause() + ": a request that meets a dead server of upstream \"" + upstream.name()
                        + "\" ends in 502 (connect() failed (111: Connection refused)), although another one could"
                        + " answer it; write " + barrier.remedy(),
                new Related("it goes there here", pass.node().place()),
                new Related("its servers", upstream.node().place()));
    }
}
