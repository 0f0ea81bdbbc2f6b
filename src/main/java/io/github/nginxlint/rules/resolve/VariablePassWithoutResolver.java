package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Dynamic;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pass whose host is a variable that holds a name, where no {@code resolver} can resolve it. */
public final class VariablePassWithoutResolver implements ModelRule {

    @Override
    public String id() {
        return "variable-pass-without-resolver";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        List<Pass> unresolved = new ArrayList<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                boolean variable = pass.target().address() instanceof Dynamic address
                        && !address.text().startsWith("unix:");
                if (variable && model.effective().setting("resolver", pass.block()) instanceof Setting.Default) {
                    unresolved.add(pass);
                }
            }
        }
        if (!unresolved.isEmpty()) {
            RuntimeNames names = new RuntimeNames(model);
            unresolved.forEach(pass -> check(pass, model, names, report));
        }
    }

    private static void check(Pass pass, ConfigModel model, RuntimeNames names, Report report) {
        ConfigNode node = pass.node();
        Variables.Expansion expansion = model.variables().expand(node.argument(0), pass.block());
        for (Variables.Value value : expansion.values()) {
            Optional<String> name = nameToResolve(pass, ProxyTarget.parse(value.text()), names);
            if (name.isPresent()) {
                boolean always = expansion.values().size() == 1;
                report.add(
                        node.place(node.arguments().get(0)),
                        "\"" + name.get() + "\" is resolved at run time, but no resolver is defined: every request "
                                + (always ? "" : "that takes this value ")
                                + "ends in 502 (no resolver defined to resolve " + name.get()
                                + "); write resolver with a DNS server's address, or give the name its own upstream",
                        related(value, node),
                        Optional.empty());
                return;
            }
        }
    }

    private static List<Related> related(Variables.Value value, ConfigNode node) {
        List<Related> related = new ArrayList<>();
        if (value.place().isPresent() && !value.place().get().equals(node.place())) {
            related.add(new Related("the value is set here", value.place().get()));
        }
        return related;
    }

    private static Optional<String> nameToResolve(Pass pass, ProxyTarget target, RuntimeNames names) {
        // without a scheme proxy_pass fails earlier: 500, invalid URL prefix
        if (pass.protocol() == Protocol.PROXY && target.scheme().isEmpty()) {
            return Optional.empty();
        }
        if (target.address() instanceof Host host) {
            boolean resolves = !host.name().isEmpty() && !host.isIpAddress() && !names.isKnown(host, target.scheme());
            return resolves ? Optional.of(host.name()) : Optional.empty();
        }
        return target.address() instanceof Dynamic dynamic ? names.certainName(dynamic.text()) : Optional.empty();
    }
}
