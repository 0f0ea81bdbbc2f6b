package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.rule.TextsOption;
import io.github.nginxlint.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A public resolver that requests to an upstream depend on. */
public final class ResolverPublic implements ModelRule {

    private static final String ID = "resolver-public";

    /** Those that a project relies on knowingly. */
    private static final TextsOption ALLOWED = new TextsOption(ID, "allowed");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        List<String> allowed = ALLOWED.in(context);
        RuntimeNames names = new RuntimeNames(model);
        Set<ConfigNode> seen = new HashSet<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                Optional<ConfigNode> resolver = pass.isEvaluatedAtRunTime()
                        ? model.effective().setting("resolver", pass.block()).node()
                        : Optional.empty();
                Optional<Word> asked = resolver.filter(node -> !seen.contains(node))
                        .flatMap(node -> PublicResolvers.first(node, allowed));
                Optional<String> name = asked.flatMap(word -> name(pass, names, model));
                if (name.isPresent() && seen.add(resolver.get())) {
                    flag(pass, name.get(), resolver.get(), asked.get(), model, report);
                }
            }
        }
    }

    /** The first name that the public can know; a forward proxy, which asks for what its clients want, has none. */
    private static Optional<String> name(Pass pass, RuntimeNames names, ConfigModel model) {
        for (ProxyTarget target : model.targetsOf(pass)) {
            Optional<String> name = names.toResolve(target, pass.protocol())
                    .filter(text -> !ResolverCannotKnowName.isPrivate(text)
                            && !RuntimeNames.isClientHost(text)
                            && !RuntimeNames.isMark(text));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static void flag(
            Pass pass, String name, ConfigNode resolver, Word asked, ConfigModel model, Report report) {
        Effective<String> timeout = model.effective().argument("resolver_timeout", pass.block());
        report.add(
                resolver.place(asked),
                "public resolver " + asked.value() + " is asked for \"" + name + "\" while requests wait: where it"
                        + " cannot be reached they end in 502 after resolver_timeout"
                        + timeout.value().map(time -> " (" + time + ")").orElse("")
                        + ", and names of a private network it does not know; write a resolver of your own network",
                new Related("the name is resolved for this", pass.node().place()));
    }
}
