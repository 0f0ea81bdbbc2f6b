package io.github.nginxlint.rule;

import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads rule pages: from {@code rules/ID.md} among the program's resources. */
public final class RulePages {

    private static final Set<String> KEYS = Set.of(
            "id", "title", "severity", "category", "since", "nginx", "sources", "options", "fix", "proof", "observed");

    /** Who looks at many configurations, or at one again and again to mend it, asks for the same pages each time. */
    private static final Map<String, RulePage> READ = new ConcurrentHashMap<>();

    private RulePages() {}

    /** The page of a rule, or empty when there is none of that name. */
    public static Optional<RulePage> find(String id) {
        if (!isIdentifier(id)) {
            return Optional.empty();
        }
        RulePage known = READ.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<RulePage> found = read(id);
        found.ifPresent(page -> READ.put(id, page));
        return found;
    }

    private static Optional<RulePage> read(String id) {
        try (InputStream in = RulePages.class.getResourceAsStream("/rules/" + id + ".md")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isIdentifier(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return !id.isEmpty();
    }

    /**
     * Reads a page: {@code key: value} lines and {@code - item} lists between two {@code ---}, then Markdown.
     *
     * @throws IllegalArgumentException if a key is missing or unknown: a fault of ours, found by the tests
     */
    public static RulePage parse(String text) {
        if (!text.startsWith("---\n")) {
            throw new IllegalArgumentException("a rule page begins with ---");
        }
        int end = text.indexOf("\n---\n", 3);
        Map<String, List<String>> front = frontMatter(text.substring(4, end));
        String severity = one(front, "severity");
        return new RulePage(
                one(front, "id"),
                one(front, "title"),
                severity(severity),
                one(front, "category"),
                one(front, "since"),
                one(front, "nginx"),
                fixes(one(front, "fix")),
                options(front.getOrDefault("options", List.of())),
                front.getOrDefault("sources", List.of()),
                front.getOrDefault("observed", List.of()),
                text.substring(end + 5));
    }

    private static Severity severity(String word) {
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(word)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("unknown severity " + word);
    }

    /** {@code none}, or what its fixes are, with commas between: {@code safe}, {@code unsafe}, {@code display}. */
    private static Set<Fix.Safety> fixes(String words) {
        Set<Fix.Safety> fixes = new HashSet<>();
        if (words.equals("none")) {
            return fixes;
        }
        // by one character, which takes no regular expression
        for (String word : words.split(",", -1)) {
            fixes.add(
                    switch (word.strip()) {
                        case "safe" -> Fix.Safety.SAFE;
                        case "unsafe" -> Fix.Safety.UNSAFE;
                        case "display" -> Fix.Safety.DISPLAY;
                        default -> throw new IllegalArgumentException("unknown kind of fix " + word);
                    });
        }
        return fixes;
    }

    private static List<RuleOption> options(List<String> lines) {
        List<RuleOption> options = new ArrayList<>();
        for (String line : lines) {
            options.add(RuleOption.parse(line));
        }
        return options;
    }

    private static Map<String, List<String>> frontMatter(String text) {
        Map<String, List<String>> front = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("  - ")) {
                values.add(line.substring(4).strip());
                continue;
            }
            int colon = line.indexOf(':');
            String key = colon < 0 ? line : line.substring(0, colon);
            if (!KEYS.contains(key) || front.containsKey(key)) {
                throw new IllegalArgumentException("unexpected line in front matter: " + line);
            }
            values = new ArrayList<>();
            String value = line.substring(colon + 1).strip();
            if (!value.isEmpty()) {
                values.add(value);
            }
            front.put(key, values);
        }
        return front;
    }

    private static String one(Map<String, List<String>> front, String key) {
        List<String> values = front.getOrDefault(key, List.of());
        if (values.size() != 1) {
            throw new IllegalArgumentException("front matter needs one value for " + key);
        }
        return values.get(0);
    }
}
