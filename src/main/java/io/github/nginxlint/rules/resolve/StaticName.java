package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.rule.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A DNS name that nginx resolves once, when it starts.
 *
 * @param name as written first
 * @param nodes the passes and the servers of upstreams that name it, at least one
 */
record StaticName(String name, List<ConfigNode> nodes) {

    /** From which on a server of an upstream can be resolved again and again, in open source. */
    private static final NginxVersion RESOLVING = new NginxVersion(1, 27, 3);

    private static final int MOST_RELATED = 3;
    private static final int LONGEST = 52;

    StaticName {
        nodes = List.copyOf(nodes);
    }

    /** Reports it at its first place, with some of the others. */
    void flag(String effect, TargetVersion target, Report report) {
        ConfigNode first = nodes.get(0);
        List<Related> related = new ArrayList<>();
        for (ConfigNode other : nodes.subList(1, Math.min(nodes.size(), MOST_RELATED + 1))) {
            related.add(new Related("and here", other.place()));
        }
        String shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "..." : name;
        report.add(
                WordPart.of(first, first.arguments().get(0), name),
                "\"" + shown + "\" is resolved once, at start" + effect + " until a reload; " + remedy(target),
                related,
                Optional.empty());
    }

    private static String remedy(TargetVersion target) {
        if (!target.canBeFrom(RESOLVING)) {
            return "write a variable and a resolver";
        }
        String resolve = "write \"server NAME resolve\" in an upstream with zone and resolver";
        return target.canBeBefore(RESOLVING) ? resolve + " (from 1.27.3), or a variable and resolver" : resolve;
    }
}
