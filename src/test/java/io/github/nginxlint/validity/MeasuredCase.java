package io.github.nginxlint.validity;

import io.github.nginxlint.validity.Answer.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A configuration whose answers have been measured: {@code testdata/validity/*.cases}.
 *
 * @param name what it is about
 * @param place what stands around it
 * @param body its text
 * @param needsMachine whether the machine decides: files, names, users
 * @param answers what nginx says, by version
 */
record MeasuredCase(String name, String place, String body, boolean needsMachine, Map<String, Answer> answers) {

    private static final Path FOLDER = Path.of("testdata", "validity");
    private static final String EVENTS = "events {}\n";
    private static final String SERVER = "server {\nlisten 127.0.0.1:8089;\n";
    private static final Pattern REPEAT = Pattern.compile("%repeat\\((\\w+),(\\d+)\\)");
    private static final Pattern SERIES = Pattern.compile("%series\\((\\w+),(\\d+),([^)]*)\\)");

    /** All of them, in order of file and place. */
    static List<MeasuredCase> all() {
        List<MeasuredCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".cases"))
                    .sorted()
                    .toList()) {
                for (String block : Files.readString(file).split("\n(?=case: )", -1)) {
                    if (block.startsWith("case: ")) {
                        cases.add(read(block));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static MeasuredCase read(String block) {
        String name = "";
        String place = "";
        StringBuilder body = new StringBuilder();
        boolean needsMachine = false;
        Map<String, List<Said>> said = new LinkedHashMap<>();
        for (String line : block.split("\n", -1)) {
            int colon = line.indexOf(": ");
            if (line.startsWith("    ")) {
                body.append(line, 4, line.length()).append('\n');
            } else if (line.startsWith("case: ")) {
                name = line.substring(colon + 2);
            } else if (line.startsWith("in: ")) {
                place = line.substring(colon + 2);
            } else if (line.equals("depends: on the machine")) {
                needsMachine = true;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                add(said.computeIfAbsent(line.substring(0, colon), v -> new ArrayList<>()), line.substring(colon + 2));
            }
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        said.forEach((version, all) -> answers.put(version, new Answer(all)));
        return new MeasuredCase(name, place, expanded(body.toString()), needsMachine, answers);
    }

    private static void add(List<Said> said, String answer) {
        if (answer.equals("error without a word")) {
            said.add(Answer.SILENT);
        } else if (!answer.equals("ok")) {
            int colon = answer.indexOf(": ");
            said.add(new Said(answer.startsWith("error: "), answer.substring(colon + 2), "", 0));
        }
    }

    /** Long words and lists are written short. */
    private static String expanded(String text) {
        String once = REPEAT.matcher(text).replaceAll(m -> m.group(1).repeat(Integer.parseInt(m.group(2))));
        return SERIES.matcher(once).replaceAll(MeasuredCase::series);
    }

    private static String series(java.util.regex.MatchResult found) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < Integer.parseInt(found.group(2)); i++) {
            names.append(i == 0 ? "" : " ").append(found.group(1)).append(i).append(found.group(3));
        }
        return Matcher.quoteReplacement(names.toString());
    }

    /** The whole configuration. */
    String text() {
        return switch (place) {
            case "whole file" -> body;
            case "main" -> (body.contains("events {") ? "" : EVENTS) + body;
            case "http" -> EVENTS + "http {\n" + body + "}\n";
            case "server" -> EVENTS + "http {\n" + SERVER + body + "}\n}\n";
            case "server without listen" -> EVENTS + "http {\nserver {\n" + body + "}\n}\n";
            case "location" -> EVENTS + "http {\n" + SERVER + "location /x/ {\n" + body + "}\n}\n}\n";
            case "mail" -> EVENTS + "mail {\n" + body + "}\n";
            case "stream" -> EVENTS + "stream {\n" + body + "}\n";
            default -> throw new IllegalArgumentException(name + ": " + place);
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
