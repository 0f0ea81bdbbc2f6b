package io.github.nginxlint.validity;

import io.github.nginxlint.catalog.NginxVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts agreements and disagreements by class, and keeps the smallest configuration of each disagreement. */
final class Figures {

    private static final Path FOLDER = Path.of("target", "validity");

    /**
     * Disagreements of one kind about one directive in the same words.
     *
     * @param example the smallest of the configurations
     * @param result the answers to it
     * @param count how many there are
     */
    private record Group(String name, String example, Result result, int count) {}

    private static final long SHRINKING_NANOS = 1_000_000_000L * Integer.getInteger("validity.shrinking", 3);

    private final String source;
    private final Known known;
    private final Map<String, Map<Kind, Integer>> byWords = new TreeMap<>();
    private final Map<Kind, Integer> all = new EnumMap<>(Kind.class);
    private final Map<String, Group> groups = new TreeMap<>();
    private final List<String> unexpected = new ArrayList<>();
    private int cases;

    Figures(String source, Known known) {
        this.source = source;
        this.known = known;
    }

    /** Adds a configuration and what was said of it. */
    synchronized void add(String name, Map<String, String> files, List<Result> results) {
        cases++;
        for (Result result : results) {
            all.merge(result.kind(), 1, Integer::sum);
            if (!result.message().isEmpty()) {
                byWords.computeIfAbsent(result.words(), w -> new EnumMap<>(Kind.class))
                        .merge(result.kind(), 1, Integer::sum);
            }
            if (result.kind().isDisagreement()) {
                disagree(name, files, result);
            }
        }
    }

    private void disagree(String name, Map<String, String> files, Result result) {
        boolean isKnown = known.holds(source, result);
        String key = (isKnown ? "known" : "new") + "\t" + source + "\t" + result.kind() + "\t" + result.directive()
                + "\t" + result.words();
        String example = text(files);
        Group before = groups.get(key);
        int count = before == null ? 1 : before.count + 1;
        groups.put(
                key,
                before == null || example.length() < before.example.length()
                        ? new Group(name, example, result, count)
                        : new Group(before.name, before.example, before.result, count));
        if (!isKnown) {
            unexpected.add(name + ": " + result.kind() + " " + result.directive() + ": " + result.message() + "\n"
                    + result.detail() + example);
        }
    }

    private static String text(Map<String, String> files) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(files).forEach((name, content) -> {
            if (!name.equals("mime.types")) {
                text.append(files.size() == 1 ? "" : "# " + name + "\n").append(content);
            }
        });
        return text.toString();
    }

    /** The disagreements that are not in the list of known ones. */
    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    int cases() {
        return cases;
    }

    int count(Kind kind) {
        return all.getOrDefault(kind, 0);
    }

    /** Makes the configurations of the disagreements that are not known smaller, as long as there is time. */
    void shrink(InstalledNginx nginx, NginxVersion version) {
        long end = System.nanoTime() + SHRINKING_NANOS;
        groups.replaceAll((key, group) -> {
            if (System.nanoTime() > end) {
                return group;
            }
            if (group.example.startsWith("# nginx.conf\n")) {
                // of several files
                return group;
            }
            String smaller = Smallest.of(group.example, group.result, nginx, version);
            Map<String, String> files = Map.of("nginx.conf", smaller);
            Result result = Comparison.of(files, nginx, version).stream()
                    .filter(r -> r.kind() == group.result.kind() && r.words().equals(group.result.words()))
                    .findFirst()
                    .orElse(group.result);
            return new Group(group.name, smaller, result, group.count);
        });
    }

    /** Writes {@code target/validity/SOURCE.txt}. */
    void write() {
        StringBuilder text = new StringBuilder();
        text.append(source)
                .append(": ")
                .append(cases)
                .append(" configurations, ")
                .append(all)
                .append("\n\n");
        text.append("By class of message:\n");
        byWords.forEach(
                (words, kinds) -> text.append(kinds).append('\t').append(words).append('\n'));
        text.append("\nDisagreements:\n");
        groups.forEach((key, group) -> text.append("\n=== ")
                .append(key)
                .append('\t')
                .append(group.count)
                .append('\t')
                .append(group.name)
                .append('\n')
                .append(group.result.detail())
                .append(group.example.indent(4)));
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(source.replaceAll("\\W+", "-") + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
