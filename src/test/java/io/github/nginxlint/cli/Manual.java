package io.github.nginxlint.cli;

import static java.util.stream.Collectors.joining;

import io.github.nginxlint.settings.SettingsSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the man page. Version and date are filled in where it is packaged. */
final class Manual {

    /** What is said of a subcommand; the synopsis names them only. */
    private static final Map<String, String> COMMANDS = Map.of(
            "explain",
            "Show the page of a rule: what it finds, why it fails, a configuration that does and ones that work.",
            "rules",
            "List all rules with their severity.",
            "config",
            "Show the settings that a run with the same arguments has, and where each comes from. \"init\" writes a"
                    + " settings file to begin with, \"schema\" prints the JSON Schema of settings files.");

    private static final Pattern NAME = Pattern.compile("[A-Z]{2,}");

    private final CommandForm form;
    private final StringBuilder out = new StringBuilder();

    private Manual(CommandForm form) {
        this.form = form;
    }

    static String of(CommandForm form) {
        return new Manual(form).write();
    }

    private String write() {
        line(".\\\" Made from the program's options by ManualTest; change those.");
        line(".TH NGINX\\-LINT 1 \"@DATE@\" \"nginx\\-lint @VERSION@\" \"User Commands\"");
        section("NAME");
        line("nginx\\-lint \\- find the causes of 502 and 504 in nginx configurations");
        section("SYNOPSIS");
        line(form.synopsis().stream()
                .map(synopsis -> "\\fBnginx\\-lint\\fR " + synopsis(synopsis))
                .collect(joining("\n.br\n")));
        section("DESCRIPTION");
        paragraphs(Arrays.asList(form.spec().usageMessage().description()));
        section("COMMANDS");
        form.commands().forEach(this::command);
        section("OPTIONS");
        form.spec().options().forEach(this::option);
        footer();
        files();
        return out.toString();
    }

    private void command(CommandForm.Command command) {
        String text = COMMANDS.get(command.name());
        if (text == null) {
            throw new IllegalStateException("Manual does not say what the command " + command.name() + " does");
        }
        entry("\\fB" + command.name() + "\\fR " + synopsis(String.join(" ", command.arguments())), text);
    }

    private void option(OptionSpec option) {
        String label = option.arity().max() == 0 ? "" : option.paramLabel();
        String names = Arrays.stream(option.names())
                .map(name -> "\\fB" + literal(name) + "\\fR"
                        + (label.isEmpty() ? "" : (name.startsWith("--") ? "=" : " ") + synopsis(label)))
                .collect(joining(", "));
        String text = String.join(" ", option.description());
        entry(names, Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".");
    }

    /** The parts of the help's end: each starts with its title and a colon. */
    private void footer() {
        List<String> part = new ArrayList<>();
        for (String line : form.spec().usageMessage().footer()) {
            if (line.isEmpty()) {
                part(part);
                part.clear();
            } else {
                part.add(line);
            }
        }
        part(part);
    }

    private void part(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int colon = lines.get(0).indexOf(':');
        section(lines.get(0).substring(0, colon).toUpperCase(java.util.Locale.ROOT));
        List<String> rest = new ArrayList<>(lines.subList(1, lines.size()));
        String first = lines.get(0).substring(colon + 1).strip();
        if (!first.isEmpty()) {
            rest.add(0, first);
        }
        if (rest.stream().allMatch(line -> line.startsWith("  "))) {
            rest.forEach(this::example);
        } else {
            paragraphs(rest);
        }
    }

    private void example(String line) {
        String[] columns = line.strip().split(" {2,}", 2);
        entry("\\fB" + literal(columns[0]) + "\\fR", columns[1]);
    }

    private void files() {
        section("FILES");
        entry("\\fI" + literal(SettingsSearch.FILE_NAME) + "\\fR", "What a project always needs: its settings.");
        entry("\\fI" + literal(CheckOptions.DEFAULT_PATH) + "\\fR", "What is read when nothing is named.");
        section("SEE ALSO");
        line("\\fBnginx\\fR(8)");
        line(".PP");
        line("https://github.com/nginx\\-lint/nginx\\-lint");
    }

    private void section(String title) {
        line(".SH " + title);
    }

    private void entry(String head, String text) {
        line(".TP");
        line(head);
        line(prose(text));
    }

    private void paragraphs(List<String> lines) {
        List<String> paragraphs = Arrays.stream(String.join("\n", lines).split("\n\n"))
                .map(paragraph -> prose(paragraph.strip()))
                .toList();
        line(String.join("\n.PP\n", paragraphs));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** Capitals stand for what the user fills in. */
    private static String synopsis(String text) {
        return NAME.matcher(literal(text)).replaceAll("\\\\fI$0\\\\fR").replaceAll("\\b([XYZ])\\b", "\\\\fI$1\\\\fR");
    }

    /** Text that troff shows as it is; a line must not look like a request. */
    private static String prose(String text) {
        return literal(text).replaceAll("(?m)^([.'])", "\\\\&$1");
    }

    private static String literal(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
    }
}
