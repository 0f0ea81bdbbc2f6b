package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;

/** {@code max_fails} or {@code fail_timeout} on the only server of an upstream, which nginx never takes out of use. */
public final class MaxFailsSingleServer implements ModelRule {

    @Override
    public String id() {
        return "max-fails-single-server";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Upstream upstream : context.model().upstreams()) {
            if (Peers.of(upstream).filter(Peers::isSingle).isPresent()) {
                check(upstream, report);
            }
        }
    }

    private static void check(Upstream upstream, Report report) {
        ConfigNode server = upstream.servers().get(0).node();
        // never to be taken out of use is what 0 asks for, and what happens
        if (ServerParameters.has(server, "down") || !ServerParameters.canBeEjected(server)) {
            return;
        }
        Optional<Word> word =
                ServerParameters.word(server, "max_fails").or(() -> ServerParameters.word(server, "fail_timeout"));
        if (word.isPresent()) {
            report.add(
                    server.place(word.get()),
                    "\"" + word.get().value() + "\" has no effect: nginx never takes the only server of an upstream out"
                            + " of use, so in an outage every request tries it and ends in 502 (connect() failed (111:"
                            + " Connection refused)); remove it, or add a second server");
        }
    }
}
