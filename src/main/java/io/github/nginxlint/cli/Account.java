package io.github.nginxlint.cli;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.engine.LintObserver;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.finding.UnresolvedInclude;
import io.github.nginxlint.report.Visible;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.syntax.ParsedFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a run read, from where, and what took how long: the text of {@code --verbose}. */
final class Account implements LintObserver {

    private static final double MILLISECOND = 1e6;

    /** What takes less of the whole is summed up. */
    private static final double LEAST_SHARE = 0.002;

    private final long start = System.nanoTime();
    private final Map<String, Long> times = new LinkedHashMap<>();
    private final StringBuilder read = new StringBuilder();
    private final Set<SourceFile> known = new HashSet<>();
    private long last = start;

    @Override
    public boolean isTiming() {
        return true;
    }

    @Override
    public void took(String what, long nanoseconds) {
        times.merge(what, nanoseconds, Long::sum);
    }

    /** All since the last call took this. */
    void time(String what) {
        long now = System.nanoTime();
        took(what, now - last);
        last = now;
    }

    /** What came since the last call has been told by others. */
    void skip() {
        last = System.nanoTime();
    }

    @Override
    public void loaded(Configuration configuration) {
        Map<SourceFile, Place> includes = new LinkedHashMap<>();
        for (ConfigTree tree : configuration.trees()) {
            line("entry", tree.entry() + kind(tree));
            findIncludes(tree.top(), includes);
        }
        for (ParsedFile parsed : configuration.files()) {
            SourceFile file = parsed.source();
            known.add(file);
            Optional<Place> include = Optional.ofNullable(includes.get(file));
            line(
                    "read",
                    file.name()
                            + include.map(place -> ", included at " + place.shortForm())
                                    .orElse(""));
        }
    }

    private static String kind(ConfigTree tree) {
        if (tree.kind() == ConfigTree.Kind.MAIN) {
            return ", a whole configuration";
        }
        String context = tree.context()
                .map(blocks -> blocks.isEmpty() ? "" : " of " + String.join(", ", blocks))
                .orElse(" of a context that is not known");
        return ", a fragment" + context + (tree.isContextInferred() ? ", as it seems" : "");
    }

    /** The first include that led to each file. */
    private static void findIncludes(ConfigBlock top, Map<SourceFile, Place> includes) {
        Deque<ConfigBlock> open = new ArrayDeque<>();
        open.push(top);
        while (!open.isEmpty()) {
            for (ConfigNode node : open.pop().nodes()) {
                List<Place> led = node.origin().includes();
                if (!led.isEmpty()) {
                    includes.putIfAbsent(node.file(), led.get(led.size() - 1));
                }
                node.block().ifPresent(open::add);
            }
        }
    }

    /** Writes it all. */
    void print(Terminal terminal, Project project, LintRun run) {
        StringBuilder text = new StringBuilder();
        String settings = project.file().map(file -> file.path().toString()).orElse("none");
        text.append("settings: ").append(Visible.of(settings)).append('\n');
        text.append(read);
        read.setLength(0);
        for (SourceFile file : run.result().files()) {
            if (!known.contains(file)) {
                boolean isFound = run.result().found().contains(file.name());
                line(isFound ? "found" : "read", file.name());
            }
        }
        for (UnresolvedInclude include : run.result().unresolvedIncludes()) {
            line("not read", include.pattern() + " of " + include.place().shortForm() + ": " + include.reason());
        }
        text.append(read);
        table(text);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        terminal.err().write(bytes, 0, bytes.length);
        terminal.err().flush();
    }

    private void line(String what, String text) {
        read.append(what).append(": ").append(Visible.of(text)).append('\n');
    }

    private void table(StringBuilder text) {
        long all = System.nanoTime() - start;
        long told = 0;
        List<Map.Entry<String, Long>> rows = new ArrayList<>();
        long small = 0;
        int smallOnes = 0;
        for (Map.Entry<String, Long> time : times.entrySet()) {
            told += time.getValue();
            if (time.getValue() < all * LEAST_SHARE) {
                small += time.getValue();
                smallOnes++;
            } else {
                rows.add(time);
            }
        }
        if (smallOnes > 0) {
            rows.add(Map.entry(smallOnes + " others together", small));
        }
        rows.add(Map.entry("everything else", Math.max(0, all - told)));
        rows.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        text.append(String.format(Locale.ROOT, "time: %.1f ms%n", all / MILLISECOND));
        for (Map.Entry<String, Long> row : rows) {
            double share = 100.0 * row.getValue() / Math.max(1, all);
            text.append(String.format(
                    Locale.ROOT, "%10.1f ms %5.1f %%  %s%n", row.getValue() / MILLISECOND, share, row.getKey()));
        }
    }
}
