package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Two charsets without a table from one to the other, or with two (src/http/modules/ngx_http_charset_filter_module.c,
 * ngx_http_charset_map_block and ngx_http_charset_postconfiguration).
 */
final class CharsetRecoding {

    private static final Set<String> TABLE = Set.of("charset_map");

    /**
     * Two charsets, in whatever case.
     *
     * @param from what files and backends have
     * @param to what clients get
     */
    private record Recoding(String from, String to) {

        static Recoding of(String from, String to) {
            return new Recoding(from.toLowerCase(Locale.ROOT), to.toLowerCase(Locale.ROOT));
        }

        Recoding reversed() {
            return new Recoding(to, from);
        }
    }

    /** The pairs that have a table or were reported, in lower case. */
    private final Set<Recoding> known = new HashSet<>();

    private final Report report;

    private CharsetRecoding(Report report) {
        this.report = report;
    }

    static void find(RuleContext context, Report report) {
        ConfigModel model = context.model();
        boolean isRecoded = !model.handled("source_charset").isEmpty();
        if (!isRecoded && model.handled("charset_map").size() < 2) {
            return;
        }
        CharsetRecoding search = new CharsetRecoding(report);
        for (Handled table : model.handled("charset_map")) {
            search.addTable(table);
        }
        if (isRecoded && seesAllTables(model)) {
            search.check(model);
        }
    }

    private void check(ConfigModel model) {
        for (Server server : model.servers()) {
            check(server.block(), model.effective());
            for (Location location : server.locations()) {
                check(location.block(), model.effective());
            }
        }
        for (Handled charset : model.handled("charset")) {
            if (charset.context() == Context.IF_IN_LOCATION) {
                check(charset.node().parent(), model.effective());
            }
        }
    }

    private void addTable(Handled table) {
        String from = table.node().argument(0);
        String to = table.node().argument(1);
        Recoding recoding = Recoding.of(from, to);
        boolean isSecond = !known.add(recoding);
        known.add(recoding.reversed());
        boolean isSure = !table.hasPlaceholder() && !table.isConditional();
        if (isSecond && isSure && !from.equalsIgnoreCase(to)) {
            report.add(
                    table.node().place(),
                    "duplicate \"charset_map\" between \"" + Wording.name(from) + "\" and \"" + Wording.name(to)
                            + "\": one table serves both directions");
        }
    }

    private static boolean seesAllTables(ConfigModel model) {
        boolean all = model.tree().kind() == ConfigTree.Kind.MAIN
                && model.tree().top().gap(TABLE).isEmpty();
        for (ConfigBlock http : model.httpBlocks()) {
            all &= http.gap(TABLE).isEmpty();
        }
        return all;
    }

    /** Reports a pair of charsets once. */
    private void check(ConfigBlock block, EffectiveConfig effective) {
        Optional<ConfigNode> charset =
                charset(effective.setting("charset", block).nodes());
        Optional<ConfigNode> source =
                charset(effective.setting("source_charset", block).nodes());
        if (charset.isEmpty() || source.isEmpty()) {
            return;
        }
        String from = source.get().argument(0);
        String to = charset.get().argument(0);
        if (!from.equalsIgnoreCase(to) && known.add(Recoding.of(from, to))) {
            ConfigNode flagged = charset.get().parent() == block ? charset.get() : source.get();
            ConfigNode other = flagged == charset.get() ? source.get() : charset.get();
            report.add(
                    flagged.place(),
                    "no \"charset_map\" between the charsets \"" + Wording.name(from) + "\" and \"" + Wording.name(to)
                            + "\": nginx cannot recode one to the other",
                    new Related("in effect together with this one", other.place()));
        }
    }

    /** A charset that is known before requests come. */
    private static Optional<ConfigNode> charset(List<ConfigNode> nodes) {
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        ConfigNode node = nodes.get(0);
        String name = node.argument(0);
        boolean isCharset = !node.arguments().isEmpty()
                && !node.arguments().get(0).isOpaque()
                && !node.isConditional()
                && !name.startsWith("$")
                && !(node.name().equals("charset") && name.equals("off"));
        return isCharset ? Optional.of(node) : Optional.empty();
    }
}
