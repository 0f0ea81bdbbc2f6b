package io.github.nginxlint.config;

import io.github.nginxlint.config.ParsedFiles.Parsed;
import io.github.nginxlint.syntax.Directive;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Puts fragments that no other includes before those that one does: these come along with it. */
final class FragmentOrder {

    private final IncludeResolver resolver;
    private final Function<Candidate, IncludePaths> paths;

    FragmentOrder(IncludeResolver resolver, Function<Candidate, IncludePaths> paths) {
        this.resolver = resolver;
        this.paths = paths;
    }

    List<Candidate> sort(List<Candidate> fragments) {
        Set<String> included = new HashSet<>();
        for (Candidate fragment : fragments) {
            addIncluded(fragment, included);
        }
        List<Candidate> sorted = new ArrayList<>(fragments.size());
        for (Candidate fragment : fragments) {
            if (!included.contains(fragment.identity())) {
                sorted.add(fragment);
            }
        }
        // the rest is reached by then, but for files that include each other in a circle
        for (Candidate fragment : fragments) {
            if (included.contains(fragment.identity())) {
                sorted.add(fragment);
            }
        }
        return sorted;
    }

    private void addIncluded(Candidate fragment, Set<String> included) {
        Map<String, Word> arguments = new HashMap<>();
        Deque<List<Directive>> open = new ArrayDeque<>();
        open.push(fragment.file().directives());
        while (!open.isEmpty()) {
            for (Directive directive : open.pop()) {
                directive.block().ifPresent(block -> open.push(block.directives()));
                if (directive.nameValue().equals("include")
                        && directive.arguments().size() == 1) {
                    Word argument = directive.arguments().get(0);
                    arguments.put(argument.value(), argument);
                }
            }
        }
        IncludePaths lookup = paths.apply(fragment);
        for (Word argument : arguments.values()) {
            for (String path : lookup.resolve(argument, false).paths()) {
                if (resolver.files().at(path) instanceof Parsed parsed
                        && !parsed.identity().equals(fragment.identity())) {
                    included.add(parsed.identity());
                }
            }
        }
    }
}
