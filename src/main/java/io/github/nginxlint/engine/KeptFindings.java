package io.github.nginxlint.engine;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The findings of a run: in total order, each once (a file included twice raises the same finding twice), and no more than
 * the limits allow. What is left out is counted, and said in a finding of its own.
 */
final class KeptFindings {

    /** What is left out is counted up to here, so that counting it takes no more than keeping it would. */
    private static final int MOST_COUNTED = 1_000_000;

    private final Limits limits;
    private final long perRule;
    private final long inAll;
    private final TreeSet<Finding> findings = new TreeSet<>();
    private final Map<String, Map<String, Tally>> tallies = new HashMap<>();
    private final Tally all = new Tally();

    KeptFindings(Limits limits) {
        this.limits = limits;
        this.perRule = limits.get(Limit.FINDINGS_PER_RULE);
        this.inAll = limits.get(Limit.FINDINGS);
    }

    /** What there is of one kind. */
    private static final class Tally {
        private int kept;
        private Set<Long> more = Set.of();
        private Optional<Finding> first = Optional.empty();

        /** Counts one that is left out; the worst one stands for all. */
        void leaveOut(Finding finding) {
            add(key(finding));
            stand(finding);
        }

        void addAll(Tally other) {
            other.more.forEach(this::add);
            other.first.ifPresent(this::stand);
        }

        private void add(Long key) {
            if (more.isEmpty()) {
                more = new HashSet<>();
            }
            if (more.size() < MOST_COUNTED) {
                more.add(key);
            }
        }

        private void stand(Finding finding) {
            if (first.isEmpty()
                    || finding.severity().compareTo(first.get().severity()) < 0
                    || (finding.severity() == first.get().severity() && finding.compareTo(first.get()) < 0)) {
                first = Optional.of(finding);
            }
        }

        // a file included twice raises the same twice
        private static long key(Finding finding) {
            long key = finding.place().file().name().hashCode();
            key = 31 * key + finding.place().span().start();
            key = 31 * key + finding.place().span().end();
            key = 31 * key + finding.rule().hashCode();
            return 31 * key + finding.message().hashCode();
        }
    }

    /** Adds one, and says whether it is among those that are kept. */
    boolean add(Finding finding) {
        if (findings.contains(finding)) {
            return true;
        }
        Tally tally = tally(finding.rule(), finding.place().file().name());
        boolean isRoom = tally.kept < perRule && findings.size() < inAll;
        if (isRoom) {
            tally.kept++;
            findings.add(finding);
        } else {
            (tally.kept < perRule ? all : tally).leaveOut(finding);
        }
        return isRoom;
    }

    private Tally tally(String rule, String file) {
        return tallies.computeIfAbsent(rule, r -> new HashMap<>(2)).computeIfAbsent(file, f -> new Tally());
    }

    /** Adds what others have kept, and what they have left out. */
    void addAll(KeptFindings others) {
        others.findings.forEach(this::add);
        others.tallies.forEach((rule, files) -> files.forEach((file, tally) -> {
            if (tally.first.isPresent()) {
                tally(rule, file).addAll(tally);
            }
        }));
        all.addAll(others.all);
    }

    void replace(Finding finding, Finding other) {
        findings.remove(finding);
        findings.add(other);
    }

    void remove(Finding finding) {
        findings.remove(finding);
    }

    SortedSet<Finding> kept() {
        return findings;
    }

    /** Those that are kept, and one for each limit that has left some out: there is no silence about these. */
    List<Finding> withLeftOut() {
        TreeSet<Finding> whole = new TreeSet<>(findings);
        for (Map<String, Tally> files : tallies.values()) {
            for (Tally tally : files.values()) {
                tally.first.ifPresent(first -> whole.add(note(tally, first, Limit.FINDINGS_PER_RULE)));
            }
        }
        all.first.ifPresent(first -> whole.add(note(all, first, Limit.FINDINGS)));
        return new ArrayList<>(whole);
    }

    private Finding note(Tally tally, Finding first, Limit limit) {
        long value = limits.get(limit);
        boolean isRule = limit == Limit.FINDINGS_PER_RULE;
        int more = tally.more.size();
        String number = (more >= MOST_COUNTED ? "at least " : "") + more;
        String message = number + " more " + (isRule ? "of this rule in this file" : "findings of all rules")
                + (more == 1 ? " is" : " are") + " not shown, this is the first: more than "
                + limit.shown(value) + " (" + limit.advice(value) + ")";
        return new Finding(first.rule(), first.severity(), message, first.place(), List.of(), Optional.empty());
    }
}
