package io.github.nginxlint.fix;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Says what speaks against a plan: what was found before it and what would be found after it, compared. */
final class Comparison {

    private final Plan plan;
    private final Map<String, List<Finding>> before = new HashMap<>();
    private final LintResult old;
    private final Map<String, Set<Integer>> opened = new HashMap<>();

    /**
     * Compares with what was found before.
     *
     * @param opened where statements become readable: what is found behind them is no worse for being seen, but the
     *     lines themselves must make sense
     */
    Comparison(LintResult old, Plan plan, List<Place> opened) {
        this.old = old;
        this.plan = plan;
        for (Place place : opened) {
            int line = place.file().position(place.span().start()).line();
            this.opened
                    .computeIfAbsent(place.file().name(), name -> new HashSet<>())
                    .addAll(List.of(line, line + 1));
        }
        for (Finding finding : old.findings()) {
            before.computeIfAbsent(key(finding), k -> new ArrayList<>()).add(finding);
        }
    }

    static String key(Finding finding) {
        return finding.rule() + "\0" + finding.place().file().name();
    }

    /** Why the plan is not to be carried out, for the user; empty when it only mends. */
    Optional<String> objection(LintResult now) {
        if (now.failures().size() > old.failures().size()) {
            return Optional.of("a rule would fail on the result");
        }
        if (opened.isEmpty()
                && now.unresolvedIncludes().size() > old.unresolvedIncludes().size()) {
            return Optional.of("an include could no longer be read");
        }
        Map<String, Integer> count = new HashMap<>();
        for (Finding finding : now.findings()) {
            count.merge(key(finding), 1, Integer::sum);
        }
        for (Map.Entry<String, Integer> mended : plan.mended().entrySet()) {
            int left = count.getOrDefault(mended.getKey(), 0);
            if (left > before.getOrDefault(mended.getKey(), List.of()).size() - mended.getValue()) {
                return Optional.of("the problem would still be there, or another one of its kind");
            }
        }
        return firstNew(now);
    }

    private Optional<String> firstNew(LintResult now) {
        Map<String, Known> known = new HashMap<>();
        for (Finding finding : now.findings()) {
            Known same = known.computeIfAbsent(key(finding), k -> known(before.getOrDefault(k, List.of())));
            if (!same.holds(finding) && !isDiscovered(finding)) {
                return Optional.of(
                        "after it there would be a new problem, " + finding.rule() + ": " + finding.message());
            }
        }
        return Optional.empty();
    }

    /** Whether it was there all the time, unseen behind a syntax error. No fix for one changes the number of lines. */
    private boolean isDiscovered(Finding finding) {
        Set<Integer> lines = opened.getOrDefault(finding.place().file().name(), Set.of());
        int line =
                finding.place().file().position(finding.place().span().start()).line();
        return !opened.isEmpty() && !(finding.severity() == Severity.ERROR && lines.contains(line));
    }

    private Known known(List<Finding> findings) {
        Set<String> texts = new HashSet<>();
        TreeMap<Integer, Integer> starts = new TreeMap<>();
        for (Finding finding : findings) {
            texts.add(finding.place().text());
            Span moved = plan.edits(finding.place().file().name())
                    .moved(finding.place().span().start());
            starts.merge(moved.start(), moved.end(), Math::max);
        }
        return new Known(texts, starts);
    }

    /**
     * What a rule found in a file before.
     *
     * @param texts the flagged texts
     * @param starts where their beginnings are now: from, to
     */
    private record Known(Set<String> texts, TreeMap<Integer, Integer> starts) {

        boolean holds(Finding finding) {
            int start = finding.place().span().start();
            Map.Entry<Integer, Integer> floor = starts.floorEntry(start);
            return (floor != null && start <= floor.getValue())
                    || texts.contains(finding.place().text());
        }
    }
}
