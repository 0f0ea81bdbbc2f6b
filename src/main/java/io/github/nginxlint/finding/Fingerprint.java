package io.github.nginxlint.finding;

import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A name for a finding that stays when the lines around it move: made of the rule, the file's name, the flagged text and
 * how many of the same came before, never of a line number. Baselines and SARIF know findings again by it.
 */
public final class Fingerprint {

    /** The bytes of the hash that are kept. */
    private static final int BYTES = 16;

    // a finding may flag a block as large as the file, and there may be many: what is hashed is bounded
    private static final int MOST_UNITS = 2000;

    private Fingerprint() {}

    /**
     * The fingerprints of all findings of a run.
     *
     * @param findings in the order of the report, which decides the ordinals among equals
     * @return one fingerprint for each finding, 32 hexadecimal digits, no two equal
     */
    public static List<String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> fingerprints = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            String key = key(finding);
            int ordinal = seen.merge(key, 1, Integer::sum);
            fingerprints.add(Sha256.hex(ordinal + "\0" + key, BYTES));
        }
        return fingerprints;
    }

    // the flagged text comes last: it is the only part that can hold a NUL
    private static String key(Finding finding) {
        SourceFile file = finding.place().file();
        StringBuilder key = new StringBuilder(64);
        key.append(finding.rule()).append('\0');
        key.append(withoutLeadingDots(file.name())).append('\0');
        appendNormalised(key, file.text(), finding.place().span());
        return key.toString();
    }

    /** {@code ./nginx.conf} is {@code nginx.conf}. */
    private static String withoutLeadingDots(String name) {
        int start = 0;
        while (name.startsWith("./", start)) {
            start += 2;
        }
        return name.substring(start);
    }

    /** Runs of what nginx takes for white space become one blank. */
    private static void appendNormalised(StringBuilder key, String text, Span span) {
        int end = Math.min(span.end(), span.start() + MOST_UNITS);
        int start = key.length();
        boolean blank = false;
        for (int i = span.start(); i < end; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                blank = true;
                continue;
            }
            if (blank && key.length() > start) {
                key.append(' ');
            }
            blank = false;
            key.append(c);
        }
    }
}
