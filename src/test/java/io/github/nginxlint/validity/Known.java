package io.github.nginxlint.validity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The disagreements that are known, from {@code testdata/validity/known.tsv}: each with its reason. */
final class Known {

    private static final Path FILE = Path.of("testdata", "validity", "known.tsv");

    /**
     * A line of the list.
     *
     * @param source where the configurations come from, as a pattern
     * @param kind how the answers differ
     * @param directive the directive it is about, as a pattern
     * @param words the message without what differs, or * for any
     * @param reason why it stays
     */
    record Entry(Pattern source, Kind kind, Pattern directive, String words, String reason) {

        private boolean covers(String from, Result result) {
            return kind == result.kind()
                    && source.matcher(from).matches()
                    && directive.matcher(result.directive()).matches()
                    && (words.equals("*") || words.equals(result.words()));
        }

        @Override
        public String toString() {
            return source + "\t" + kind + "\t" + directive + "\t" + words;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Set<Entry> seen = new LinkedHashSet<>();

    private Known() {}

    static Known read() {
        Known known = new Known();
        try {
            for (String line : Files.readAllLines(FILE)) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] fields = line.split("\t", -1);
                    known.entries.add(new Entry(
                            Pattern.compile(fields[0]),
                            Kind.valueOf(fields[1]),
                            Pattern.compile(fields[2]),
                            fields[3],
                            fields[4]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    /** Whether a disagreement is in the list. */
    boolean holds(String source, Result result) {
        for (Entry entry : entries) {
            if (entry.covers(source, result)) {
                seen.add(entry);
                return true;
            }
        }
        return false;
    }

    /** The entries for this source alone that nothing was met by: they are to be taken out. */
    List<Entry> unmet(String source) {
        return entries.stream()
                .filter(entry -> entry.source.pattern().equals(source) && !seen.contains(entry))
                .toList();
    }
}
