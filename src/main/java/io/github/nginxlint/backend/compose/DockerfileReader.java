package io.github.nginxlint.backend.compose;

import io.github.nginxlint.source.PathText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the last stage of a Dockerfile; nothing is run. */
final class DockerfileReader {

    private final String context;
    private ImageName base = ImageName.UNKNOWN;
    private final Map<String, ImageName> stages = new HashMap<>();
    private final List<Mount> copies = new ArrayList<>();
    private final List<String> program = new ArrayList<>();
    private final Set<Integer> mentioned = new HashSet<>();
    private Optional<String> directory = Optional.empty();

    private DockerfileReader(String context) {
        this.context = context;
    }

    /**
     * Reads a text.
     *
     * @param context the build context, without idle parts
     */
    static Dockerfile read(String text, String context) {
        DockerfileReader reader = new DockerfileReader(context);
        StringBuilder instruction = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (stripped.startsWith("#")) {
                continue;
            }
            boolean goesOn = stripped.endsWith("\\");
            instruction
                    .append(goesOn ? stripped.substring(0, stripped.length() - 1) : stripped)
                    .append(' ');
            if (!goesOn) {
                reader.take(instruction.toString().strip());
                instruction.setLength(0);
            }
        }
        return new Dockerfile(reader.base, reader.copies, reader.program, reader.mentioned);
    }

    private void take(String instruction) {
        int blank = 0;
        while (blank < instruction.length() && !Character.isWhitespace(instruction.charAt(blank))) {
            blank++;
        }
        String rest = instruction.substring(blank);
        switch (instruction.substring(0, blank).toUpperCase(Locale.ROOT)) {
            case "FROM" -> from(rest);
            case "WORKDIR" -> directory = ComposeText.plain(rest.strip());
            case "COPY", "ADD" -> copy(rest);
            case "CMD", "ENTRYPOINT" -> {
                program.addAll(words(rest));
                Words.numbers(rest, mentioned);
            }
            case "EXPOSE", "ENV", "ARG", "HEALTHCHECK" -> Words.numbers(rest, mentioned);
            default -> {
                // says nothing of files, ports and programs
            }
        }
    }

    private void from(String rest) {
        copies.clear();
        program.clear();
        directory = Optional.empty();
        List<String> words = Words.of(rest);
        words.removeIf(word -> word.startsWith("--"));
        if (words.isEmpty()) {
            base = ImageName.UNKNOWN;
            return;
        }
        ImageName earlier = stages.get(words.get(0).toLowerCase(Locale.ROOT));
        base = earlier == null ? ImageName.of(words.get(0)) : earlier;
        if (words.size() == 3 && words.get(1).equalsIgnoreCase("as")) {
            stages.put(words.get(2).toLowerCase(Locale.ROOT), base);
        }
    }

    private void copy(String rest) {
        List<String> paths = new ArrayList<>();
        for (String word : words(rest)) {
            if (word.startsWith("--from")) {
                return;
            }
            if (!word.startsWith("--")) {
                paths.add(word);
            }
        }
        if (paths.size() < 2 || ComposeText.plain(String.join(" ", paths)).isEmpty()) {
            return;
        }
        String target = paths.get(paths.size() - 1);
        if (!PathText.isAbsolute(target)) {
            if (directory.isEmpty()) {
                return;
            }
            target = PathText.join(directory.get(), target);
        }
        for (String source : paths.subList(0, paths.size() - 1)) {
            boolean isPattern = source.indexOf('*') >= 0 || source.indexOf('?') >= 0;
            String path = isPattern ? PathText.directory(source) : source;
            // a source begins at the context, even with a slash
            copies.add(new Mount(
                    HostPath.of(context, path.startsWith("/") ? path.substring(1) : path), HostPath.of("", target)));
        }
    }

    /** The words of an instruction in either form: {@code a b} or {@code ["a", "b"]}. */
    private static List<String> words(String text) {
        String stripped = text.strip();
        return Words.of(
                stripped.startsWith("[") && stripped.endsWith("]")
                        ? stripped.substring(1, stripped.length() - 1).replace(',', ' ')
                        : stripped);
    }
}
