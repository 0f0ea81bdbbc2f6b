package io.github.nginxlint.suppression;

import io.github.nginxlint.finding.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The suppressions of a file in which its findings, asked for in their order, stand. What suppressions cover lies beside or
 * inside of what others cover, so that the innermost of a rule is the one that was opened last.
 */
final class OpenSuppressions {

    private final List<Suppression> inOrder;
    private final Set<Suppression.Named> used;
    private final Map<String, Deque<Open>> open = new HashMap<>();
    private int next;

    /** A rule of a suppression. */
    private record Open(Suppression suppression, Suppression.Named rule) {}

    OpenSuppressions(List<Suppression> suppressions, Set<Suppression.Named> used) {
        this.inOrder = new ArrayList<>(suppressions);
        this.inOrder.sort(Comparator.comparingInt(
                        (Suppression suppression) -> suppression.covered().start())
                .thenComparingInt(suppression -> -suppression.covered().end()));
        this.used = used;
    }

    /** The innermost that silences a finding; it counts as used. */
    Optional<Suppression> silencing(Finding finding) {
        int at = finding.place().span().start();
        for (; next < inOrder.size() && inOrder.get(next).covered().start() <= at; next++) {
            Suppression suppression = inOrder.get(next);
            for (Suppression.Named rule : suppression.rules()) {
                open.computeIfAbsent(rule.id(), id -> new ArrayDeque<>()).push(new Open(suppression, rule));
            }
        }
        Deque<Open> ofRule = open.getOrDefault(finding.rule(), new ArrayDeque<>());
        while (!ofRule.isEmpty() && !ofRule.peek().suppression.covers(at)) {
            ofRule.pop();
        }
        if (ofRule.isEmpty()) {
            return Optional.empty();
        }
        used.add(ofRule.peek().rule);
        return Optional.of(ofRule.peek().suppression);
    }
}
