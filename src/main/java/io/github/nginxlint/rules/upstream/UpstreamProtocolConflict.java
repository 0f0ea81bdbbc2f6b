package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.ProxyTarget.Socket;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One address to which two protocols are spoken that no server speaks both of. */
public final class UpstreamProtocolConflict implements ModelRule {

    private static final int LONGEST_SHOWN = 60;

    @Override
    public String id() {
        return "upstream-protocol-conflict";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Map<String, Spoken> first = new HashMap<>();
        Set<String> said = new HashSet<>();
        Set<ConfigNode> flagged = new HashSet<>();
        for (Spoken spoken : Spoken.in(context.model())) {
            String key =
                    spoken.written().isConditional() || spoken.pass().node().isConditional() ? "" : key(spoken);
            Spoken before = key.isEmpty() ? null : first.putIfAbsent(key, spoken);
            if (before != null
                    && before.kind().clashesWith(spoken.kind())
                    && said.add(key + " " + spoken.kind())
                    && flagged.add(spoken.pass().node())) {
                flag(spoken, before, report);
            }
        }
    }

    /** One text for all spellings of an address that are certain to be the same; empty where it is not known. */
    private static String key(Spoken spoken) {
        if (spoken.target().address() instanceof Host host && spoken.port() > 0) {
            return host.name().toLowerCase(Locale.ROOT) + ":" + spoken.port();
        }
        return spoken.target().address() instanceof Socket socket ? "unix:" + socket.path() : "";
    }

    private static void flag(Spoken spoken, Spoken before, Report report) {
        ConfigNode node = spoken.pass().node();
        report.add(
                node.place(node.arguments().get(0)),
                "\"" + shown(key(spoken)) + "\" is spoken to in "
                        + spoken.kind().words() + " here and in "
                        + before.kind().words() + " elsewhere: what listens there understands one of them, and the"
                        + " requests of the other end in 502, 504 or 400; pass to the address that speaks it",
                new Related("the other pass", before.pass().node().place()));
    }

    private static String shown(String key) {
        return key.length() <= LONGEST_SHOWN ? key : key.substring(0, LONGEST_SHOWN) + "...";
    }
}
