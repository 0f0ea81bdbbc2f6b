package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nginx said of a configuration.
 *
 * @param path its main file
 * @param mode {@code full}, or what stood around it
 * @param type {@code ok}, or what kind of error
 * @param file the file with the error
 * @param line where nginx stopped reading
 * @param first where the directive starts
 * @param message nginx's words
 */
public record CorpusUnit(String path, String mode, String type, String file, int line, int first, String message) {

    private static final Map<String, List<String>> CONTEXTS = Map.of(
            "wrap:http", List.of("http"),
            "wrap:server", List.of("http", "server"),
            "wrap:location", List.of("http", "server", "location"));
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    /** Reads a line of the list. */
    public static CorpusUnit of(String row) {
        String[] fields = row.split("\t", -1);
        String message = fields[8];
        if (message.startsWith("\"")) {
            message = message.substring(1, message.length() - 1).replace("\"\"", "\"");
        }
        String type = fields[2].equals("ok") ? "ok" : fields[3];
        return new CorpusUnit(
                fields[0],
                fields[1],
                type,
                fields[5],
                Integer.parseInt(fields[6]),
                Integer.parseInt(fields[7]),
                message);
    }

    /** The blocks that stood around it. */
    public String[] context() {
        return CONTEXTS.getOrDefault(mode, List.of()).toArray(String[]::new);
    }

    /** The directive nginx names. */
    public String name() {
        Matcher quoted = QUOTED.matcher(message);
        return quoted.find() ? quoted.group(1) : "";
    }

    boolean isMetBy(Finding finding) {
        int start = finding.place().start().line();
        return finding.place().file().name().endsWith(file)
                && finding.message().startsWith(message)
                && first <= start
                && start <= line;
    }
}
