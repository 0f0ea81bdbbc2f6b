package io.github.nginxlint.engine;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.config.Origin;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which fixes are right wherever their file is included: those that a rule gives as often as the file stands in the
 * configurations. What mends one site may take away what another one needs.
 */
final class SharedFixes {

    private final Map<Given, Integer> given = new HashMap<>();

    /**
     * A fix as a rule gives it, once for each time that it meets the place.
     *
     * @param rule the rule
     * @param place what it flags
     * @param edits what it would change
     */
    private record Given(String rule, Place place, List<TextEdit> edits) {}

    /** Notes a finding that has a fix. */
    void note(Finding finding) {
        given.merge(key(finding), 1, Integer::sum);
    }

    /** Adds what another has noted. */
    void addAll(SharedFixes other) {
        other.given.forEach((key, times) -> given.merge(key, times, Integer::sum));
    }

    private static Given key(Finding finding) {
        return new Given(
                finding.rule(), finding.place(), finding.fix().orElseThrow().edits());
    }

    boolean isEmpty() {
        return given.isEmpty();
    }

    /** Those of the noted findings whose fix is not right everywhere. */
    Set<Finding> doubtful(Iterable<Finding> findings, Configuration configuration) {
        Map<String, Integer> times = times(configuration);
        Set<Finding> doubtful = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.fix().isEmpty() || !given.containsKey(key(finding))) {
                continue;
            }
            int number = given.getOrDefault(key(finding), 0);
            for (TextEdit edit : finding.fix().get().edits()) {
                if (times.getOrDefault(edit.place().file().name(), 1) > number) {
                    doubtful.add(finding);
                }
            }
        }
        return doubtful;
    }

    /** How often the statements of a file stand in the trees. */
    private static Map<String, Integer> times(Configuration configuration) {
        Map<String, Integer> times = new HashMap<>();
        for (ConfigTree tree : configuration.trees()) {
            IdentityHashMap<Origin, Set<SourceFile>> seen = new IdentityHashMap<>();
            Deque<ConfigBlock> open = new ArrayDeque<>();
            open.push(tree.top());
            while (!open.isEmpty()) {
                for (ConfigNode node : open.pop().nodes()) {
                    if (seen.computeIfAbsent(node.origin(), origin -> new HashSet<>())
                            .add(node.file())) {
                        times.merge(node.file().name(), 1, Integer::sum);
                    }
                    node.block().ifPresent(open::push);
                }
            }
        }
        return times;
    }
}
