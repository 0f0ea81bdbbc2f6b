package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.CheckoutCopy;
import io.github.nginxlint.CheckoutCopy.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every command that README.md and the pages in docs show in a block, those of a block after each other in a made-up
 * repository: what a newcomer copies works. A block without a language, and one of sh, is commands; {@code $} before a
 * command says that what follows is what it prints, three dots standing for what is left out.
 */
class DocumentedCommandsTest {

    /** What is not run, and why. */
    private static final Map<String, String> NOT_RUN = new TreeMap<>(Map.ofEntries(
            Map.entry("mvn verify", "this test is a part of it"),
            Map.entry("nginx-lint", "reads the nginx of this machine"),
            Map.entry("nginx-lint /etc/nginx", "reads the nginx of this machine"),
            Map.entry("pre-commit install", "PreCommitTest runs it"),
            Map.entry("pre-commit run --all-files", "PreCommitTest runs the hooks"),
            Map.entry("ci/validate-sarif lint.sarif", "needs the npm registry"),
            Map.entry("nginx-lint --config /srv/ci/nginx-lint.yml --limit files=20000 .", "a file of the reader's"),
            Map.entry("gh pr comment --body-file lint.md", "speaks to GitHub")));

    private static final Pattern FENCE = Pattern.compile("^ *```([a-z]*)$");
    private static final Pattern STEP = Pattern.compile("^ *- (?:run: )?(nginx-lint .*)$");
    private static final Pattern GROOVY = Pattern.compile("^ *sh '(.*)'$");
    private static final Pattern REPORT = Pattern.compile("(?:--format [a-z]+=|-o |> )([a-z.-]+)");
    private static final Set<String> ASKING = Set.of("explain", "rules", "config", "--version", "--help");

    @TempDir
    private Path scratch;

    /**
     * A command and what it prints.
     *
     * @param text the command, without a comment
     * @param output the lines shown behind it; none where none are
     */
    private record Command(String text, List<String> output) {

        boolean isPlain() {
            return text.startsWith("nginx-lint ") && !text.matches(".*[|<>;&`$\"'*].*");
        }

        /** The exit status that is right in the made-up repository. */
        int status() {
            String[] words = text.split(" ", -1);
            boolean asks = words.length > 1 && ASKING.contains(words[1]);
            boolean passes = text.contains("--fail-on never")
                    || text.contains("--write-baseline")
                    || text.contains("--baseline ")
                    || text.contains("--changed-since ");
            return asks || passes || !text.contains("nginx-lint ") ? 0 : 1;
        }
    }

    /**
     * The commands of a block.
     *
     * @param where the page and its line
     */
    private record Block(String where, List<Command> commands) {

        @Override
        public String toString() {
            return where;
        }
    }

    static Stream<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        for (Path page : pages) {
            List<String> lines = Files.readAllLines(page);
            for (int i = 0; i < lines.size(); i++) {
                Matcher fence = FENCE.matcher(lines.get(i));
                if (fence.matches()) {
                    int start = i + 1;
                    do {
                        i++;
                    } while (!lines.get(i).strip().equals("```"));
                    List<Command> commands = commands(fence.group(1), lines.subList(start, i));
                    if (!commands.isEmpty()) {
                        blocks.add(new Block(page + ":" + start, commands));
                    }
                }
            }
        }
        return blocks.stream();
    }

    private static List<Command> commands(String language, List<String> lines) {
        List<Command> commands = new ArrayList<>();
        boolean isDialogue = lines.get(0).startsWith("$ ");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            switch (language) {
                case "", "sh" -> {
                    if (isDialogue && line.startsWith("$ ")) {
                        int end = i + 1;
                        while (end < lines.size() && !lines.get(end).startsWith("$ ")) {
                            end++;
                        }
                        commands.add(new Command(line.substring(2), lines.subList(i + 1, end)));
                    } else if (!isDialogue && !line.isEmpty() && !line.startsWith("#")) {
                        commands.add(new Command(line.replaceFirst(" +# .*", ""), List.of()));
                    }
                }
                case "yaml", "groovy" -> {
                    Matcher step = (language.equals("yaml") ? STEP : GROOVY).matcher(lines.get(i));
                    if (step.matches()) {
                        commands.add(new Command(step.group(1), List.of()));
                    }
                }
                default -> {
                    // no commands
                }
            }
        }
        return commands;
    }

    private static CheckoutCopy repository(Path scratch) throws Exception {
        CheckoutCopy made = CheckoutCopy.of(scratch, "pom.xml");
        Path home = made.home();
        Files.createDirectories(home.resolve("conf/conf.d"));
        Files.createDirectories(home.resolve("sites"));
        Files.writeString(
                home.resolve("conf/nginx.conf"), "events {}\nhttp {\n    gzip maybe;\n    include conf.d/*.conf;\n}\n");
        Files.writeString(home.resolve("conf/conf.d/api.conf"), "server {\n    listen 81;\n}\n");
        Files.writeString(home.resolve("conf/conf.d/shop.conf"), """
                upstream shop {
                    server 127.0.0.1:3000;
                    keepalive 16;
                }
                server {
                    listen 80;
                    location / {
                        proxy_pass http://shop;
                        proxy_set_header Host $host;
                        proxy_set_header Connection "";
                    }
                }
                """);
        Files.createDirectories(home.resolve("deploy/nginx"));
        Files.writeString(home.resolve("deploy/nginx/nginx.conf"), "events {}\nhttp {\n    gzip maybe;\n}\n");
        Files.writeString(home.resolve("sites/shop.conf"), "server {\n    gzip maybe;\n}\n");
        made.play(
                "nginx-lint",
                "exec '" + System.getProperty("java.home") + "/bin/java' -jar '" + made.jar() + "' \"$@\"");
        made.play(
                "nginx", "printf '# configuration file /etc/nginx/nginx.conf:\\nevents {}\\nhttp { gzip maybe; }\\n'");
        return made;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyCommandOfABlockWorks(Block block) throws Exception {
        assumeTrue(CheckoutCopy.isThere("sh", "git"), "skipped: git is not installed");
        CheckoutCopy repository = repository(scratch);
        repository.commitAll(repository.home());
        repository.run(repository.home(), Map.of(), "git", "update-ref", "refs/remotes/origin/main", "HEAD");
        for (Command command : block.commands()) {
            if (NOT_RUN.containsKey(command.text())) {
                continue;
            }
            Outcome outcome = run(command, repository);
            assertThat(outcome.status())
                    .as(command.text() + "\n" + outcome.output())
                    .isEqualTo(command.status());
            assertThat(outcome.output()).doesNotContain("see nginx-lint --help", "internal error", "not found");
            for (Matcher report = REPORT.matcher(command.text()); report.find(); ) {
                assertThat(repository.home().resolve(report.group(1))).isNotEmptyFile();
            }
            shows(outcome.output().lines().toList(), command.output());
        }
    }

    private Outcome run(Command command, CheckoutCopy repository) throws Exception {
        if (command.text().startsWith("bin/nginx-lint ")) {
            // about the examples of this checkout
            CommandRun run = CommandRun.in(
                    Path.of(""),
                    command.text().substring("bin/nginx-lint ".length()).split(" ", -1));
            return new Outcome(run.status(), run.out() + run.err());
        }
        if (command.isPlain()) {
            // without a start of Java for each
            CommandRun run = CommandRun.in(
                    repository.home(),
                    command.text().substring("nginx-lint ".length()).split(" ", -1));
            return new Outcome(run.status(), run.out() + run.err());
        }
        return repository.run(repository.home(), Map.of(), "sh", "-c", command.text());
    }

    /** Whether the lines are printed in that order; between dots anything may stand. */
    private static void shows(List<String> printed, List<String> shown) {
        int at = 0;
        boolean isFree = false;
        for (String line : shown) {
            if (line.equals("...")) {
                isFree = true;
                continue;
            }
            List<String> rest = printed.subList(at, printed.size());
            int found = rest.indexOf(line);
            assertThat(found).as(line).isGreaterThanOrEqualTo(0);
            assertThat(isFree || found == 0).as("nothing stands before " + line).isTrue();
            at += found + 1;
            isFree = false;
        }
        assertThat(isFree || shown.isEmpty() || at == printed.size())
                .as("nothing follows")
                .isTrue();
    }

    @Test
    void whatIsNotRunIsReviewedAndCounted() throws IOException {
        Set<String> left = new TreeSet<>();
        int count = 0;
        for (Block block : blocks().toList()) {
            for (Command command : block.commands()) {
                count++;
                if (NOT_RUN.containsKey(command.text())) {
                    left.add(command.text());
                }
            }
        }
        assertThat(left).isEqualTo(NOT_RUN.keySet());
        assertThat(count - left.size()).isGreaterThanOrEqualTo(35);
    }

    @Test
    void everyFormatHasItsSectionAndCommand() throws IOException {
        String page = Files.readString(Path.of("docs", "formats.md"));
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(page).contains("\n## `" + format.word() + "`\n");
            assertThat(ReportFormat.WORDS).containsPattern("\\b" + format.word() + "\\b");
            assertThat(CheckArguments.help()).containsPattern("\\b" + format.word() + "\\b");
            assertThat(format == ReportFormat.TEXT || page.contains("--format " + format.word()))
                    .isTrue();
        }
    }
}
