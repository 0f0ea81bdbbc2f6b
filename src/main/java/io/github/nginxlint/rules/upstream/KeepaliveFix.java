package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.Insertion;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How to have connections kept: HTTP/1.1 and no {@code Connection} header, in the location of the pass alone. Headers
 * that are inherited are written there as well, since one header of its own makes a location lose them all.
 */
final class KeepaliveFix {

    private static final String VERSION = "proxy_http_version 1.1;";
    private static final String HEADER = "proxy_set_header Connection \"\";";

    private final Pass pass;
    private final ConnectionHeader connection;
    private final Setting headers;
    private final List<String> statements = new ArrayList<>();
    private final List<TextEdit> edits = new ArrayList<>();
    private boolean isSafe = true;

    private KeepaliveFix(Pass pass, ConnectionHeader connection, Setting headers) {
        this.pass = pass;
        this.connection = connection;
        this.headers = headers;
    }

    /** For a location that speaks HTTP/1.0. */
    static Optional<Fix> ofVersion(Pass pass, Setting version, ConnectionHeader connection, Setting headers) {
        KeepaliveFix fix = new KeepaliveFix(pass, connection, headers);
        return fix.isPossible() && fix.writeVersion(version) && fix.writeHeader() ? fix.make() : Optional.empty();
    }

    /** For a location that speaks HTTP/1.1. */
    static Optional<Fix> ofHeader(Pass pass, ConnectionHeader connection, Setting headers) {
        KeepaliveFix fix = new KeepaliveFix(pass, connection, headers);
        return fix.isPossible() && fix.writeHeader() ? fix.make() : Optional.empty();
    }

    /** Neither directive is allowed in an if, and what stands in a location is inherited by those within it. */
    private boolean isPossible() {
        boolean isOwn = pass.location()
                .map(location -> location.block() == pass.block())
                .orElse(false);
        return isOwn && !pass.node().isConditional() && isWithoutHeirs(pass.block());
    }

    private static boolean isWithoutHeirs(ConfigBlock location) {
        for (ConfigNode node : location.nodes()) {
            if (node.name().equals("location") || (node.block().isPresent() && holdsPass(node))) {
                return false;
            }
        }
        return location.isComplete();
    }

    private static boolean holdsPass(ConfigNode node) {
        for (ConfigNode inner : node.block().orElseThrow().nodes()) {
            if (inner.name().equals("proxy_pass") || inner.block().isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean writeVersion(Setting version) {
        if (version instanceof Setting.Here here) {
            // somebody has chosen it
            isSafe = false;
            ConfigNode node = here.nodes().get(0);
            edits.add(new TextEdit(node.place(node.arguments().get(0)), "1.1"));
            return node.file().equals(pass.node().file());
        }
        isSafe = version instanceof Setting.Default;
        statements.add(VERSION);
        return !(version instanceof Setting.Unknown);
    }

    private boolean writeHeader() {
        Optional<ConfigNode> set = connection.node();
        if (set.isEmpty()) {
            boolean isWhole = !(headers instanceof Setting.Inherited) || carry(headers.nodes());
            statements.add(HEADER);
            return isWhole;
        }
        if (connection.closing().isEmpty()) {
            return true;
        }
        isSafe = false;
        ConfigNode node = set.get();
        boolean isOwn =
                node.parent() == pass.block() && node.file().equals(pass.node().file());
        if (isOwn && connection.isConstant()) {
            edits.add(new TextEdit(node.place(node.arguments().get(1)), "\"\""));
        }
        return isOwn && connection.isConstant();
    }

    /** Writes inherited headers anew; not where their text may mean another thing here. */
    private boolean carry(List<ConfigNode> nodes) {
        for (ConfigNode node : nodes) {
            SourceFile file = node.file();
            String text = file.text(node.directive().span());
            boolean isPlain = !node.isConditional() && !node.hasPlaceholder() && isAscii(text);
            if (!isPlain || !text.endsWith(";") || text.indexOf('\n') >= 0 || text.indexOf('#') >= 0) {
                return false;
            }
            statements.add(text);
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private Optional<Fix> make() {
        ConfigNode beside = lastOwnHeader();
        if (beside != pass.node() && statements.remove(HEADER)) {
            edits.add(Insertion.below(beside, List.of(HEADER)));
        }
        if (!statements.isEmpty()) {
            edits.add(Insertion.below(pass.node(), statements));
        }
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix(description(), isSafe ? Fix.Safety.SAFE : Fix.Safety.UNSAFE, edits));
    }

    /** The header that stands last in the location's own file; the pass where there is none. */
    private ConfigNode lastOwnHeader() {
        ConfigNode last = pass.node();
        for (ConfigNode node : headers.nodes()) {
            boolean isOwn = node.parent() == pass.block()
                    && node.file().equals(pass.node().file());
            last = isOwn ? node : last;
        }
        return last;
    }

    private String description() {
        if (connection.node().isPresent()) {
            return connection.closing().isPresent()
                    ? "send no Connection header to the upstream"
                    : "speak HTTP/1.1 to the upstream";
        }
        return (statements.contains(VERSION) ? "speak HTTP/1.1 and " : "")
                + "send no Connection header to the upstream"
                + (headers instanceof Setting.Inherited ? ", with the inherited headers beside that line" : "");
    }
}
