package io.github.nginxlint.rules.header;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A header that one level sets twice: nginx sends both lines. */
public final class SetHeaderDuplicate implements ModelRule {

    /** From this version on one Host is sent, whatever is written. */
    private static final NginxVersion ONE_HOST = new NginxVersion(1, 31, 4);

    /** Headers that are lists by nature (RFC 9110, section 5.3): two lines with two values can be meant. */
    private static final Set<String> LISTS = Set.of(
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "cookie",
            "forwarded",
            "link",
            "via",
            "warning");

    @Override
    public String id() {
        return "set-header-duplicate";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (HeaderLevel level : HeaderLevel.in(context.model())) {
            Map<String, ConfigNode> before = new HashMap<>();
            for (ConfigNode line : level.lines()) {
                if (line.arguments().size() == 2 && !line.hasPlaceholder() && isSent(line)) {
                    String name = line.argument(0).toLowerCase(Locale.ROOT);
                    ConfigNode first = before.putIfAbsent(name, line);
                    if (first != null && bothAreSent(first, line, level, context) && !isOneHost(name, context)) {
                        flag(first, line, report);
                    }
                }
            }
        }
    }

    private static boolean isSent(ConfigNode line) {
        return !line.argument(1).isEmpty();
    }

    private static boolean isOneHost(String name, RuleContext context) {
        return name.equals("host") && !context.target().canBeBefore(ONE_HOST);
    }

    private static boolean bothAreSent(ConfigNode first, ConfigNode second, HeaderLevel level, RuleContext context) {
        if (first.argument(1).equals(second.argument(1))) {
            return true;
        }
        return !LISTS.contains(second.argument(0).toLowerCase(Locale.ROOT))
                && HeaderValue.isNeverEmpty(
                        first, level.block(), context.model().variables())
                && HeaderValue.isNeverEmpty(
                        second, level.block(), context.model().variables());
    }

    /** Of a line of one's own and one from an include the own is flagged: the other one may serve many. */
    private static void flag(ConfigNode first, ConfigNode second, Report report) {
        boolean isSecondFurther = depth(second) > depth(first);
        ConfigNode flagged = isSecondFurther ? first : second;
        ConfigNode other = isSecondFurther ? second : first;
        String name = second.argument(0);
        String consequence = name.equalsIgnoreCase("host")
                ? "below nginx " + ONE_HOST + " both lines are sent, and strict backends answer 400"
                        + " (an nginx: client sent duplicate host header)"
                : "both lines are sent, and the backend takes one of them, or both joined by a comma";
        report.add(
                place(flagged, other),
                "\"" + name + "\" is set twice here: " + consequence + "; keep one",
                List.of(new Related("the other one", other.place())),
                Optional.empty());
    }

    private static int depth(ConfigNode line) {
        return line.origin().includes().size();
    }

    /** The line; or, where one file is included twice, the second include. */
    private static Place place(ConfigNode flagged, ConfigNode other) {
        List<Place> includes = flagged.origin().includes();
        List<Place> others = other.origin().includes();
        for (int i = 0; i < includes.size() && flagged.place().equals(other.place()); i++) {
            if (i >= others.size() || !includes.get(i).equals(others.get(i))) {
                return includes.get(i);
            }
        }
        return flagged.place();
    }
}
