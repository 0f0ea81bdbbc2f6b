package io.github.nginxlint.fix;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fingerprint;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Mends a configuration in passes until there is nothing left to mend. A fix that would bring something new, or would
 * not mend what it is for, is left out; the others go on without it.
 */
public final class Fixer {

    /** Fixes overlap each other a few deep: more passes mean that two of them undo each other. */
    private static final int MOST_PASSES = 10;

    /** Each run of the rules that looks for the fix at fault halves the search. */
    private static final int MOST_RUNS = 200;

    /** Characters that are looked at in all runs: a configuration of usual size is never stopped by this. */
    private static final long MOST_CHARACTERS = 100_000_000;

    private static final int FEWEST_RUNS = 5;

    private final Check check;
    private final boolean isUnsafeAllowed;
    private final Map<String, SourceFile> originals = new HashMap<>();
    private final Map<String, SourceFile> changed = new TreeMap<>();
    private final Map<String, Optional<String>> obstacles = new HashMap<>();
    private final Map<String, LeftAlone> left = new LinkedHashMap<>();
    private final Set<String> rejected = new HashSet<>();
    private LintResult result;
    private int mended;
    private final int mostRuns;
    private int runs;

    private Fixer(Check check, boolean isUnsafeAllowed, LintResult result) {
        this.check = check;
        this.isUnsafeAllowed = isUnsafeAllowed;
        this.result = result;
        this.mostRuns = mostRuns(result);
    }

    private static int mostRuns(LintResult result) {
        long characters = 1;
        for (SourceFile file : result.files()) {
            characters += file.text().length();
        }
        return (int) Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, MOST_CHARACTERS / characters));
    }

    /**
     * Applies fixes, in memory.
     *
     * @param check looks at what they come to
     * @param isUnsafeAllowed whether also those that can change behaviour; those for display never are
     * @param start what was found
     */
    public static Fixed fix(Check check, boolean isUnsafeAllowed, LintResult start) {
        return new Fixer(check, isUnsafeAllowed, start).run();
    }

    private Fixed run() {
        for (int pass = 0; pass < MOST_PASSES && runs < mostRuns; pass++) {
            List<Candidate> planned = plan().candidates();
            if (planned.isEmpty()) {
                break;
            }
            List<Candidate> accepted = new ArrayList<>();
            LintResult before = result;
            tryAll(planned, accepted, before);
            if (accepted.isEmpty()) {
                break;
            }
            changed.putAll(Plan.of(accepted).changed());
            mended += accepted.size();
        }
        List<Change> changes = new ArrayList<>();
        changed.forEach((name, file) -> changes.add(new Change(originals.getOrDefault(name, file), file)));
        changes.removeIf(change -> change.before().text().equals(change.after().text()));
        return new Fixed(result, changes, mended, List.copyOf(left.values()));
    }

    /** What can be mended now: first what keeps a file from being read, since the rest was found without knowing it. */
    private Plan plan() {
        List<Candidate> candidates = candidates();
        boolean isUnread = false;
        for (Candidate candidate : candidates) {
            isUnread |= check.isMistake(candidate.finding());
        }
        Plan plan = new Plan();
        for (Candidate candidate : candidates) {
            if (!isUnread || check.isMistake(candidate.finding())) {
                plan.add(candidate);
            }
        }
        return plan;
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        List<Finding> findings = result.findings();
        List<String> fingerprints = Fingerprint.of(findings);
        for (int i = 0; i < findings.size(); i++) {
            Optional<Fix> fix = findings.get(i).fix();
            if (fix.isPresent() && isAllowed(fix.get()) && !rejected.contains(fingerprints.get(i))) {
                Candidate candidate = new Candidate(
                        findings.get(i), fingerprints.get(i), fix.get().edits());
                if (isPossible(candidate)) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }

    private boolean isAllowed(Fix fix) {
        return !fix.edits().isEmpty()
                && switch (fix.safety()) {
                    case SAFE -> true;
                    case UNSAFE -> isUnsafeAllowed;
                    case DISPLAY -> false;
                };
    }

    private boolean isPossible(Candidate candidate) {
        Edits own = new Edits();
        Set<String> names = new HashSet<>();
        for (TextEdit edit : candidate.edits()) {
            SourceFile file = edit.place().file();
            originals.putIfAbsent(file.name(), file);
            Optional<String> obstacle = obstacles.computeIfAbsent(file.name(), name -> check.obstacle(file));
            if (obstacle.isPresent()) {
                left.putIfAbsent(file.name(), new LeftAlone(file.name(), obstacle.get()));
                return false;
            }
            if (!file.canTake(edit.text())) {
                reject(candidate, "the file is not UTF-8, and what is to be inserted is not ASCII");
                return false;
            }
            // several files are several writes: one may fail after the other
            names.add(file.name());
            if (names.size() > 1 || !own.allow(edit)) {
                reject(candidate, "the fix cannot be made in one step");
                return false;
            }
            own.add(edit);
        }
        return true;
    }

    /** Where statements are made readable. */
    private List<Place> opened(List<Candidate> together) {
        List<Place> opened = new ArrayList<>();
        for (Candidate candidate : together) {
            if (check.isMistake(candidate.finding())) {
                candidate.edits().forEach(edit -> opened.add(edit.place()));
            }
        }
        return opened;
    }

    private void reject(Candidate candidate, String reason) {
        rejected.add(candidate.fingerprint());
        left.putIfAbsent(
                candidate.fingerprint(),
                new LeftAlone(candidate.where() + ": " + candidate.finding().rule(), reason));
    }

    /** Accepts as many as go together: all of them, else those of each half. */
    private void tryAll(List<Candidate> wanted, List<Candidate> accepted, LintResult before) {
        // by hand, not by recursion: what is put back on top is tried next
        List<List<Candidate>> open = new ArrayList<>(List.of(wanted));
        while (!open.isEmpty()) {
            List<Candidate> part = open.remove(open.size() - 1);
            Optional<String> objection = runs++ < mostRuns
                    ? objection(part, accepted, before)
                    : Optional.of("too many fixes cannot be applied");
            if (objection.isEmpty()) {
                accepted.addAll(part);
            } else if (part.size() == 1 || runs > mostRuns) {
                part.forEach(candidate -> reject(candidate, objection.get()));
            } else {
                int half = part.size() / 2;
                open.add(part.subList(half, part.size()));
                open.add(part.subList(0, half));
            }
        }
    }

    /** What speaks against some fixes beside those that are accepted; when nothing does, the result is theirs. */
    private Optional<String> objection(List<Candidate> part, List<Candidate> accepted, LintResult before) {
        List<Candidate> together = new ArrayList<>(accepted);
        together.addAll(part);
        Plan plan = Plan.of(together);
        Map<String, SourceFile> files = new TreeMap<>(changed);
        for (Map.Entry<String, SourceFile> file : plan.changed().entrySet()) {
            int mistakes = check.mistakes(plan.before(file.getKey()));
            if (check.mistakes(file.getValue()) > mistakes) {
                return Optional.of("nginx could not read the file after it");
            }
            files.put(file.getKey(), file.getValue());
        }
        LintResult now = check.lint(files);
        Optional<String> objection = new Comparison(before, plan, opened(together)).objection(now);
        if (objection.isEmpty()) {
            result = now;
        }
        return objection;
    }
}
