package io.github.nginxlint.rules.timeout;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.TimeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The timeouts of another protocol under the names of the location's own: all of them, since one that is left behind
 * would have no effect and no finding either.
 */
final class RenamedTimeouts {

    private RenamedTimeouts() {}

    /**
     * How to rename them. It is safe where no time becomes shorter than the one in effect: nothing that was answered ends
     * in 504 then.
     *
     * @param suffixes what the timeouts of each protocol end in
     */
    static Optional<Fix> in(Location location, Pass pass, List<String> suffixes, EffectiveConfig effective) {
        List<TextEdit> edits = new ArrayList<>();
        boolean isLonger = true;
        int protocols = 0;
        for (Protocol other : Protocol.values()) {
            int before = edits.size();
            for (String suffix : other == pass.protocol() ? List.<String>of() : suffixes) {
                for (ConfigNode node : location.block().named(other.directive(suffix))) {
                    String name = pass.protocol().directive(suffix);
                    edits.add(new TextEdit(node.place(node.directive().name()), name));
                    Optional<Long> now = effective.time(name, pass.block()).value();
                    OptionalLong written = TimeValue.parseMillis(node.argument(0));
                    isLonger &= now.isPresent() && written.isPresent() && written.getAsLong() >= now.get();
                    if (node.isConditional()
                            || !node.file().equals(location.node().file())) {
                        return Optional.empty();
                    }
                }
            }
            protocols += edits.size() > before ? 1 : 0;
        }
        // two protocols may have the same time twice, and locations within this one may speak the other protocol
        return protocols != 1 || hasBlocks(location)
                ? Optional.empty()
                : Optional.of(new Fix(
                        "write \"" + edits.get(0).text() + "\"" + (edits.size() > 1 ? ", and the like" : ""),
                        isLonger ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
                        edits));
    }

    private static boolean hasBlocks(Location location) {
        for (ConfigNode node : location.block().nodes()) {
            if (node.block().isPresent()) {
                return true;
            }
        }
        return false;
    }
}
