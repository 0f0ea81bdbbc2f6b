package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A pass with a variable whose name only a private network knows, where a public resolver is asked. */
public final class ResolverCannotKnowName implements ModelRule {

    /** Last parts of names that exist in private networks only (RFC 6761, RFC 6762, RFC 8375, ICANN's reservations). */
    private static final Set<String> PRIVATE = Set.of(
            "local",
            "internal",
            "svc",
            "localdomain",
            "lan",
            "home",
            "corp",
            "intranet",
            "private",
            "test",
            "consul",
            "docker");

    @Override
    public String id() {
        return "resolver-cannot-know-name";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        RuntimeNames names = new RuntimeNames(model);
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                Optional<ConfigNode> resolver = pass.isEvaluatedAtRunTime()
                        ? model.effective().setting("resolver", pass.block()).node()
                        : Optional.empty();
                Optional<Word> asked = resolver.flatMap(node -> PublicResolvers.first(node, List.of()));
                if (asked.isPresent()) {
                    check(pass, resolver.get(), asked.get(), names, model, report);
                }
            }
        }
    }

    private static void check(
            Pass pass, ConfigNode resolver, Word asked, RuntimeNames names, ConfigModel model, Report report) {
        for (ProxyTarget target : model.targetsOf(pass)) {
            Optional<String> name = names.toResolve(target, pass.protocol()).filter(ResolverCannotKnowName::isPrivate);
            if (name.isPresent()) {
                String missing = name.get().indexOf('.') < 0
                        ? "neither /etc/hosts nor search domains are looked at"
                        : "it knows no names of a private network";
                report.add(
                        pass.node().place(pass.node().arguments().get(0)),
                        "\"" + name.get() + "\" is asked of the public resolver " + asked.value() + ", and " + missing
                                + ": requests for it end in 502 (" + name.get()
                                + " could not be resolved (3: Host not found)); write the resolver of its network"
                                + " (in Docker 127.0.0.11)",
                        new Related("the resolver", resolver.place(asked)));
                return;
            }
        }
    }

    /** Whether nobody outside of a private network can know a name. */
    static boolean isPrivate(String name) {
        String text = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        String last = text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (last.equals(text.toLowerCase(Locale.ROOT))) {
            return text.indexOf('$') < 0 && !last.equals("localhost");
        }
        return PRIVATE.contains(last);
    }
}
