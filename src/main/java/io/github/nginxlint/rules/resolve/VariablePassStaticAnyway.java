package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Dynamic;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.RuntimeAddress;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;

/** A host in a variable, with a resolver, that is never resolved anew as a pass without variables names it too. */
public final class VariablePassStaticAnyway implements ModelRule {

    @Override
    public String id() {
        return "variable-pass-static-anyway";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        RuntimeNames names = new RuntimeNames(model);
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                boolean hasResolver = pass.isEvaluatedAtRunTime()
                        && model.effective()
                                .setting("resolver", pass.block())
                                .node()
                                .isPresent();
                if (hasResolver && hasVariableHost(pass)) {
                    check(pass, names, model, report);
                }
            }
        }
    }

    /** Whether the variable is in the host: one in the URI alone does not tell that the address may change. */
    private static boolean hasVariableHost(Pass pass) {
        boolean isLiteral = RuntimeAddress.of(pass.node().argument(0), pass.protocol())
                .filter(target -> target.address() instanceof Host)
                .isPresent();
        return pass.target().address() instanceof Dynamic && !isLiteral;
    }

    private static void check(Pass pass, RuntimeNames names, ConfigModel model, Report report) {
        for (ProxyTarget target : model.targetsOf(pass)) {
            if (target.address() instanceof Host host
                    && isName(host)
                    && model.upstream(host).isEmpty()) {
                Optional<Pass> literal = names.literal(host, target.scheme())
                        .filter(other -> !other.node().isConditional());
                if (literal.isPresent()) {
                    flag(pass, host, literal.get(), report);
                    return;
                }
            }
        }
    }

    private static boolean isName(Host host) {
        return !host.isIpAddress() && !host.name().equalsIgnoreCase("localhost");
    }

    private static void flag(Pass pass, Host host, Pass literal, Report report) {
        report.add(
                pass.node().place(pass.node().arguments().get(0)),
                "\"" + host.name()
                        + "\" also stands in a pass without variables, so nginx takes the address it found at"
                        + " start and never asks the resolver: once the name has moved, requests end in 502 (111:"
                        + " Connection refused) or 504 until a reload; write the variable in both",
                new Related("without a variable here", literal.node().place()));
    }
}
