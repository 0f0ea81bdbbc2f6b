package io.github.nginxlint.baseline;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The findings that a project has taken note of. As a text, it has one line for each, sorted, without numbers of lines, so
 * that it survives edits of the configuration and merges of itself.
 */
public final class Baseline {

    private static final String HEAD = "# nginx-lint baseline 1";
    private static final int FINGERPRINT = 32;

    private final Map<String, Entry> entries;

    private Baseline(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /**
     * A finding that was there.
     *
     * @param file the name of its file
     * @param rule the rule's identifier
     * @param fingerprint how it is known again
     */
    public record Entry(String file, String rule, String fingerprint) {}

    /**
     * What findings come to beside a baseline.
     *
     * @param found those that are not in it, in order
     * @param known those that are, in order
     * @param gone the entries that nothing matches, in order, of files that were looked at
     */
    public record Comparison(List<Finding> found, List<Finding> known, List<Entry> gone) {

        public Comparison {
            found = List.copyOf(found);
            known = List.copyOf(known);
            gone = List.copyOf(gone);
        }
    }

    /**
     * Reads one.
     *
     * @param name how to name it in messages
     * @param text all of it
     * @throws BaselineError if it is none, or a line of it is damaged
     */
    public static Baseline read(String name, String text) throws BaselineError {
        String[] lines = text.split("\n", -1);
        if (!lines[0].stripTrailing().equals(HEAD)) {
            throw new BaselineError(name + ":1: no baseline: its first line is \"" + HEAD + "\"");
        }
        Map<String, Entry> entries = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Entry entry = entry(name + ":" + (i + 1), line);
                entries.put(entry.fingerprint, entry);
            }
        }
        return new Baseline(entries);
    }

    private static Entry entry(String place, String line) throws BaselineError {
        int blank = line.indexOf(' ');
        int second = line.indexOf(' ', blank + 1);
        if (blank != FINGERPRINT || second < 0 || !isHexadecimal(line.substring(0, blank))) {
            throw new BaselineError(place + ": no entry of a baseline: it is \"FINGERPRINT RULE FILE\", as"
                    + " --write-baseline writes it; does a merge have to be ended?");
        }
        return new Entry(
                unescaped(line.substring(second + 1)), line.substring(blank + 1, second), line.substring(0, blank));
    }

    private static boolean isHexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The text of a baseline of findings. */
    public static String write(List<Finding> findings) {
        List<String> fingerprints = Fingerprint.of(findings);
        Set<String> lines = new TreeSet<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            String file = escaped(finding.place().file().name());
            // sorted by file and rule, which people read it by
            lines.add(file + '\0' + finding.rule() + '\0' + fingerprints.get(i));
        }
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        for (String line : lines) {
            String[] parts = line.split("\0", -1);
            text.append(parts[2])
                    .append(' ')
                    .append(parts[1])
                    .append(' ')
                    .append(parts[0])
                    .append('\n');
        }
        return text.toString();
    }

    /** A name may hold the end of a line. */
    private static String escaped(String name) {
        return name.replace("%", "%25")
                .replace("\n", "%0A")
                .replace("\r", "%0D")
                .replace("\0", "%00");
    }

    private static String unescaped(String name) {
        return name.replace("%0A", "\n")
                .replace("%0D", "\r")
                .replace("%00", "\0")
                .replace("%25", "%");
    }

    /**
     * Parts findings into those that are new and those that are known.
     *
     * @param findings in the order of a report
     * @param files the names of the files that were looked at: of others an entry says nothing
     */
    public Comparison compare(List<Finding> findings, Set<String> files) {
        List<String> fingerprints = Fingerprint.of(findings);
        List<Finding> found = new ArrayList<>();
        List<Finding> known = new ArrayList<>();
        Map<String, Entry> left = new HashMap<>(entries);
        for (int i = 0; i < findings.size(); i++) {
            boolean isKnown = left.remove(fingerprints.get(i)) != null;
            (isKnown ? known : found).add(findings.get(i));
        }
        List<Entry> gone = new ArrayList<>();
        for (Entry entry : left.values()) {
            if (files.contains(entry.file)) {
                gone.add(entry);
            }
        }
        gone.sort((a, b) -> (a.file + '\0' + a.rule + '\0' + a.fingerprint)
                .compareTo(b.file + '\0' + b.rule + '\0' + b.fingerprint));
        return new Comparison(found, known, gone);
    }
}
