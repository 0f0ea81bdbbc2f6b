package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.RuntimeAddress;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.rule.Insertion;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pass with a variable that comes to a host name, where no {@code resolver} can resolve it. */
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
                if (pass.isEvaluatedAtRunTime()
                        && model.effective().setting("resolver", pass.block()) instanceof Setting.Default) {
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
        boolean always = expansion.values().size() == 1;
        for (Variables.Value value : expansion.values()) {
            Optional<ProxyTarget> target = RuntimeAddress.of(value.text(), pass.protocol());
            Optional<String> name = target.flatMap(t -> names.toResolve(t, pass.protocol()));
            if (name.isPresent()) {
                report.add(
                        node.place(node.arguments().get(0)),
                        message(name.get(), always, model),
                        related(value, node),
                        fix(name.get(), node, model));
                return;
            }
        }
    }

    private static String message(String name, boolean always, ConfigModel model) {
        String requests = always ? "every request" : "every request that takes this value";
        return "\"" + name + "\" is resolved at run time, but no resolver is defined: "
                + (RuntimeNames.isClientHost(name) ? "every request for a host name" : requests)
                + " ends in 502 (no resolver defined to resolve " + name + "); " + remedy(name, model);
    }

    private static String remedy(String name, ConfigModel model) {
        if (model.upstream(name).isPresent()) {
            return "leave out the port: an upstream is only found by its bare name";
        }
        return name.equalsIgnoreCase("localhost")
                ? "write 127.0.0.1 or [::1]"
                : "write resolver with a DNS server's address, or pass to an upstream by its name";
    }

    /** Which server to ask, only the reader knows: that of systemd stands for it. */
    private static Optional<Fix> fix(String name, ConfigNode node, ConfigModel model) {
        boolean needsResolver = model.upstream(name).isEmpty() && !name.equalsIgnoreCase("localhost");
        return needsResolver
                ? Optional.of(new Fix(
                        "write resolver and the address of a DNS server, such as 127.0.0.53 of systemd-resolved",
                        Fix.Safety.DISPLAY,
                        List.of(Insertion.below(node, List.of("resolver 127.0.0.53;")))))
                : Optional.empty();
    }

    private static List<Related> related(Variables.Value value, ConfigNode node) {
        List<Related> related = new ArrayList<>();
        if (value.place().isPresent() && !value.place().get().equals(node.place())) {
            related.add(new Related("the value is set here", value.place().get()));
        }
        return related;
    }
}
