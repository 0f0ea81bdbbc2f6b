package io.github.nginxlint.rules.timeout;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.NumberOption;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A read timeout of a few seconds, which a request that takes its time does not survive. */
public final class TimeoutTooShort implements ModelRule {

    private static final String ID = "timeout-too-short";

    /** Less than this is reported. */
    private static final NumberOption SECONDS = new NumberOption(ID, "seconds", 5);

    /** What is proposed, where less is not reported. */
    private static final long USUAL = 60;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void check(RuleContext context, Report report) {
        long seconds = SECONDS.in(context);
        Set<ConfigNode> seen = new HashSet<>();
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                Effective<Long> timeout =
                        context.model().effective().time(pass.protocol().directive("read_timeout"), pass.block());
                Optional<ConfigNode> node = timeout.setting().node();
                // 0 is another rule's
                boolean isShort = timeout.value()
                        .filter(millis -> millis > 0 && millis < seconds * 1000)
                        .isPresent();
                if (isShort
                        && node.isPresent()
                        && !isMeant(node.get(), pass, context.model())
                        && seen.add(node.get())) {
                    flag(node.get(), Math.max(USUAL, seconds), report);
                }
            }
        }
    }

    /** Whether somebody has thought of what it is for, or of what happens when it is over. */
    private static boolean isMeant(ConfigNode node, Pass pass, ConfigModel model) {
        return pass.protocol() == Protocol.MEMCACHED
                || pass.location().map(location -> isSingle(location, node)).orElse(false)
                || hasFallback(pass, model);
    }

    /** A location for one thing: a subrequest, or one address with a timeout of its own, such as a health check. */
    private static boolean isSingle(Location location, ConfigNode node) {
        boolean isOwn = node.parent() == location.block();
        return isOwn
                && (location.matcher() instanceof Matcher.Exact
                        || !location.block().named("internal").isEmpty());
    }

    /** Whether something answers in place of the 504, rather than a page that shows it. */
    private static boolean hasFallback(Pass pass, ConfigModel model) {
        Setting pages = model.effective().setting("error_page", pass.block());
        for (ConfigNode page : pages.nodes()) {
            int last = page.arguments().size() - 1;
            boolean is504 = false;
            boolean isAnswered = page.argument(last).startsWith("@");
            for (int i = 0; i < last; i++) {
                is504 |= page.argument(i).equals("504");
                isAnswered |= page.argument(i).startsWith("=");
            }
            if (is504 && isAnswered) {
                return true;
            }
        }
        // what stands around a fragment hardly answers for its servers, an include within one may
        return pages instanceof Setting.Unknown unknown && unknown.cause().isPresent();
    }

    private static void flag(ConfigNode node, long enough, Report report) {
        report.add(
                node.place(),
                "\"" + node.name() + " " + node.argument(0) + "\": a request that the upstream works on for longer is"
                        + " 504 (upstream timed out (110: Connection timed out) while reading response header from"
                        + " upstream), and the work is lost; write the longest time the upstream may be silent, such as "
                        + node.name() + " " + enough + "s");
    }
}
