package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/** A pass whose requests come back to its own location: they run in a circle until all connections are used up. */
public final class ProxyLoop implements ModelRule {

    @Override
    public String id() {
        return "proxy-loop";
    }

    @Override
    public void check(RuleContext context, Report report) {
        OwnServers own = OwnServers.of(context);
        if (!own.isComplete()) {
            return;
        }
        for (ConfigBlock http : context.model().httpBlocks()) {
            if (!RequestPath.isStraight(http)) {
                return;
            }
        }
        for (Server server : context.model().servers()) {
            if (RequestPath.isStraight(server.block())) {
                for (Pass pass : Spoken.lastOfBlocks(server).values()) {
                    if (pass.protocol() == Protocol.PROXY && RequestPath.isStraight(pass)) {
                        check(new LoopingPass(pass, server, context.model(), own), report);
                    }
                }
            }
        }
    }

    private static void check(LoopingPass pass, Report report) {
        Optional<OwnAddress> back = pass.comesBackTo();
        if (back.isEmpty()) {
            return;
        }
        ConfigNode node = pass.pass().node();
        ConfigBlock server = pass.server().block();
        report.add(
                node.place(node.arguments().get(0)),
                "requests passed from here arrive at \"" + back.get().text() + "\", where "
                        + (pass.isHostKept()
                                ? "their Host leads to this server again"
                                : back.get().defaultServer() == server
                                        ? "this server is the default one"
                                        : "the Host that is sent leads to this server again")
                        + ": they run in a circle until the worker_connections are used up (502 or 500, worker_connections"
                        + " are not enough); write the address of the backend",
                List.of(new Related(
                        "the listen they arrive at", back.get().first().place())),
                Optional.empty());
    }
}
