package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.ProgramOutput;
import io.github.nginxlint.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/editors.md has editors do with the lines of the format compact, on lines that the program wrote. */
@Tag("vim")
class EditorsPageTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```([a-z]*)\n(.*?)^```$");

    @TempDir
    private Path directory;

    private List<String> lines = List.of();

    /**
     * What is meant by a line.
     *
     * @param file the path
     * @param line from 1
     * @param column from 1
     * @param severity the word for it
     * @param rule the rule
     */
    private record Meant(String file, String line, String column, String severity, String rule) {}

    @BeforeEach
    void findings() throws IOException {
        Files.createDirectories(directory.resolve("conf.d"));
        Files.writeString(
                directory.resolve("nginx.conf"),
                "events {}\nhttp {\n    gzip maybe;\n    include gone.conf;\n    include conf.d/*.conf;\n}\n");
        Files.writeString(directory.resolve("conf.d/a b: [c].conf"), """
                        upstream a {
                            server localhost:1;
                        }
                        server {
                            listen 80;
                            location / {
                                proxy_pass http://a;
                            }
                        }
                        """);
        lines = CommandRun.in(directory, "--format", "compact", "--whole", "nginx.conf")
                .out()
                .lines()
                .toList();
        assertThat(meant()).extracting(Meant::severity).contains("error", "warning", "note");
    }

    private List<Meant> meant() {
        List<Meant> all = new ArrayList<>();
        for (String line : lines) {
            // from the end: a rule's name has no blank; from the beginning: both names are known
            int name = line.startsWith("nginx.conf:") ? "nginx.conf".length() : "conf.d/a b: [c].conf".length();
            String[] parts = line.substring(name + 1).split(": ?", 4);
            all.add(new Meant(
                    line.substring(0, name),
                    parts[0],
                    parts[1],
                    parts[2],
                    line.substring(line.lastIndexOf('[') + 1, line.length() - 1)));
        }
        return all;
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(Files.readString(Path.of("docs", "editors.md"))); block.find(); ) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        return blocks;
    }

    private List<Meant> read(Pattern pattern) {
        List<Meant> all = new ArrayList<>();
        for (String line : lines) {
            Matcher found = pattern.matcher(line);
            assertThat(found.matches()).as(line).isTrue();
            all.add(new Meant(found.group(1), found.group(2), found.group(3), found.group(4), found.group(6)));
        }
        return all;
    }

    @Test
    void theProblemMatcherOfVisualStudioCodeReadsEveryLine() throws IOException {
        // JSON is YAML
        YamlNode task = YamlNode.of(blocks("json").get(0)).at("tasks").at(0);
        YamlNode pattern = task.at("problemMatcher").at("pattern");
        List<String> groups = new ArrayList<>();
        for (String key : pattern.keys()) {
            groups.add(key.equals("regexp") ? key : key + "=" + pattern.at(key).text());
        }

        assertThat(read(Pattern.compile(pattern.at("regexp").text()))).isEqualTo(meant());
        assertThat(groups)
                .containsExactlyInAnyOrder(
                        "regexp", "file=1", "line=2", "column=3", "severity=4", "message=5", "code=6");
    }

    @Test
    void thePatternOfNvimLintReadsEveryLine() throws IOException {
        Matcher written = Pattern.compile("'(\\^.*\\$)',").matcher(blocks("lua").get(0));
        assertThat(written.find()).isTrue();
        // Lua's classes and its escape
        String pattern = written.group(1).replace("%d", "\\d").replace("%a", "[A-Za-z]");
        pattern = pattern.replace("%[", "\\[").replace("%]", "\\]").replace("%w", "\\w");

        assertThat(blocks("lua").get(0)).contains("{ 'file', 'lnum', 'col', 'severity', 'message', 'code' }");
        assertThat(read(Pattern.compile(pattern))).isEqualTo(meant());
    }

    @Test
    void thePatternsOfFlycheckReadEveryLine() throws IOException {
        String text = blocks("elisp").get(0);
        for (Meant meant : meant()) {
            String level = meant.severity().equals("note") ? "info" : meant.severity();
            Matcher written = Pattern.compile("(?s)\\(" + level + " line-start (.*?) line-end\\)")
                    .matcher(text);
            assertThat(written.find()).as(level).isTrue();
            String pattern = written.group(1)
                    .replace("(file-name)", "(?<file>.+)")
                    .replace("(message (one-or-more not-newline))", "(?<message>.+)")
                    .replace("(id (one-or-more (any \"a-z0-9-\")))", "(?<id>[a-z0-9-]+)")
                    .replaceAll("\\bline\\b", "(?<line>\\\\d+)")
                    .replaceAll("\\bcolumn\\b", "(?<column>\\\\d+)")
                    .replaceAll("\" \\[\"", "\" \\\\[\"")
                    .replaceAll("\\s*\"([^\"]*)\"\\s*", "$1")
                    .strip();
            String line = lines.get(meant().indexOf(meant));
            Matcher found = Pattern.compile(pattern).matcher(line);
            assertThat(found.matches()).as(pattern + "\n" + line).isTrue();
            assertThat(List.of(found.group("file"), found.group("line"), found.group("column"), found.group("id")))
                    .containsExactly(meant.file(), meant.line(), meant.column(), meant.rule());
        }
    }

    /** Has the real Vim source a script, and reads what it writes to "out". */
    private List<String> vim(String script) throws Exception {
        assumeTrue(
                ProgramOutput.of("vim", "--version").orElse("").contains("+quickfix"),
                "skipped: vim with quickfix is not installed");
        Files.write(directory.resolve("lines"), lines);
        Files.writeString(directory.resolve("script.vim"), "cd " + directory + "\n" + script + "qall!\n");
        ProgramOutput.of(
                "vim",
                "-Nes",
                "-u",
                "NONE",
                "-i",
                "NONE",
                "-S",
                directory.resolve("script.vim").toString());
        return Files.readAllLines(directory.resolve("out"));
    }

    @Test
    void theErrorformatReadsEveryLineInVim() throws Exception {
        List<String> read = vim(blocks("vim").get(0) + """
                cgetfile lines
                let rows = map(getqflist(), {_, i -> bufname(i.bufnr) . '|' . i.lnum . '|' . i.col . '|' . i.type . '|' . i.valid})
                call writefile(rows, 'out')
                """);

        List<String> expected = new ArrayList<>();
        for (Meant meant : meant()) {
            expected.add(String.join(
                    "|",
                    meant.file(),
                    meant.line(),
                    meant.column(),
                    meant.severity().substring(0, 1),
                    "1"));
        }
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void theFunctionForAleReadsEveryLineInVim() throws Exception {
        List<String> read = vim(blocks("vim").get(1) + """
                let rows = map(NginxLintFindings(0, readfile('lines')), {_, i -> i.filename . '|' . i.lnum . '|' . i.col . '|' . i.type . '|' . i.code})
                call writefile(rows, 'out')
                """);

        List<String> expected = new ArrayList<>();
        for (Meant meant : meant()) {
            String type = meant.severity().equals("note")
                    ? "I"
                    : meant.severity().substring(0, 1).toUpperCase(Locale.ROOT);
            expected.add(String.join(
                    "|", directory.resolve(meant.file()).toString(), meant.line(), meant.column(), type, meant.rule()));
        }
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void theCommandsOfThePageAreOptionsOfTheProgram() throws IOException {
        String page = Files.readString(Path.of("docs", "editors.md"));
        for (String option : List.of("--format", "--whole")) {
            assertThat(page).contains(option);
            assertThat(CheckArguments.help()).contains(option);
        }
    }
}
