package io.github.nginxlint.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The page about settings, and the file that {@code config init} writes. */
public final class SettingsPage {

    private SettingsPage() {}

    public static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("docs", "settings.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks of YAML. */
    public static Stream<String> examples() {
        return blocks("```yaml").stream();
    }

    /** The calls of the program in blocks of shell. */
    public static Stream<String> commands() {
        return blocks("```sh").stream().flatMap(String::lines).filter(line -> line.startsWith("nginx-lint"));
    }

    private static List<String> blocks(String fence) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean isIn = false;
        for (String line : lines()) {
            if (isIn && line.equals("```")) {
                blocks.add(block.toString());
                block.setLength(0);
                isIn = false;
            } else if (isIn) {
                block.append(line).append('\n');
            } else {
                isIn = line.equals(fence);
            }
        }
        return blocks;
    }

    /** A text in which the settings that are commented out are taken in: what has one blank after the # is prose. */
    public static String uncommented(String text) {
        return text.lines()
                .map(line -> line.matches("#(\\S|  ).*") ? line.substring(1) : line)
                .reduce("", (all, line) -> all + line + "\n");
    }
}
