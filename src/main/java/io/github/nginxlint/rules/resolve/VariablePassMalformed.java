package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/** A pass with variables whose values make no address: no host, no port, one that is none, or two schemes. */
public final class VariablePassMalformed implements ModelRule {

    private static final int LONGEST_SHOWN = 60;

    @Override
    public String id() {
        return "variable-pass-malformed";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        OpenMaps maps = new OpenMaps(model);
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                ConfigNode node = pass.node();
                boolean isCertain = pass.isEvaluatedAtRunTime() && !node.hasPlaceholder() && !node.isConditional();
                if (isCertain && pass.protocol() != Protocol.MEMCACHED) {
                    check(pass, server, maps, model, report);
                }
            }
        }
    }

    private static void check(Pass pass, Server server, OpenMaps maps, ConfigModel model, Report report) {
        Variables.Expansion expansion =
                model.variables().expand(AddressFault.addressOf(pass.node().argument(0)), pass.block());
        Optional<AddressFault> first = Optional.empty();
        boolean isAlways = expansion.complete();
        for (Variables.Value value : expansion.values()) {
            Optional<AddressFault> fault = AddressFault.of(value.text(), pass, model);
            isAlways &= fault.isPresent();
            first = first.or(() -> fault);
            Optional<ConfigNode> map = fault.flatMap(found -> value.place()).flatMap(place -> maps.at(place, server));
            if (map.isPresent() && expansion.values().size() > 1) {
                flagMap(pass, map.get(), fault.get(), report);
                return;
            }
        }
        if (isAlways && first.isPresent()) {
            flag(pass, expansion.values().get(0), first.get(), report);
        }
    }

    private static void flag(Pass pass, Variables.Value value, AddressFault fault, Report report) {
        ConfigNode node = pass.node();
        report.add(
                node.place(node.arguments().get(0)),
                "\"" + shown(value.text()) + "\" is no address: every request ends in 500 (" + fault.words()
                        + "), and nginx -t is silent; " + fault.remedy(),
                value.place()
                        .filter(place -> !place.equals(node.place()))
                        .map(place -> List.of(new Related("the value is set here", place)))
                        .orElse(List.of()),
                Optional.empty());
    }

    private static void flagMap(Pass pass, ConfigNode map, AddressFault fault, Report report) {
        ConfigNode node = pass.node();
        report.add(
                node.place(node.arguments().get(0)),
                "\"" + shown(map.argument(1)) + "\" is empty for each \"" + shown(map.argument(0))
                        + "\" that its map does not name: those requests end in 500 (" + fault.words()
                        + "), and nginx -t is silent; write a default line into the map",
                new Related("the map without default", map.place()));
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }
}
