package io.github.nginxlint.fix;

import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Fixes that can be made together, and the files that they make. */
final class Plan {

    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Edits> edits = new HashMap<>();
    private final Map<String, SourceFile> files = new TreeMap<>();

    /** Adds a fix, unless it overlaps another; then it is for the next pass. */
    boolean add(Candidate candidate) {
        for (TextEdit edit : candidate.edits()) {
            Edits known = edits.get(edit.place().file().name());
            if (known != null && !known.allow(edit)) {
                return false;
            }
        }
        for (TextEdit edit : candidate.edits()) {
            SourceFile file = edit.place().file();
            files.putIfAbsent(file.name(), file);
            edits.computeIfAbsent(file.name(), name -> new Edits()).add(edit);
        }
        candidates.add(candidate);
        return true;
    }

    /** These and others of the same plan. */
    static Plan of(List<Candidate> candidates) {
        Plan plan = new Plan();
        candidates.forEach(plan::add);
        return plan;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    Edits edits(String file) {
        return edits.getOrDefault(file, new Edits());
    }

    /** The files as they would be, by name. */
    Map<String, SourceFile> changed() {
        Map<String, SourceFile> changed = new TreeMap<>();
        files.forEach((name, file) -> changed.put(name, edits(name).applyTo(file)));
        return changed;
    }

    SourceFile before(String file) {
        return files.getOrDefault(file, SourceFile.of(file, ""));
    }

    /** How many places of a rule in a file are mended. */
    Map<String, Integer> mended() {
        Map<String, Integer> count = new HashMap<>();
        Set<Object> seen = new HashSet<>();
        for (Candidate candidate : candidates) {
            String key = Comparison.key(candidate.finding());
            if (seen.add(List.of(
                    key, candidate.finding().place().span(), candidate.finding().message()))) {
                count.merge(key, 1, Integer::sum);
            }
        }
        return count;
    }
}
