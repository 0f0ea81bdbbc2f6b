package io.github.nginxlint.cli;

import io.github.nginxlint.cli.CommandForm.Command;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the completion for fish. */
final class FishCompletion {

    private static final String HEAD = """
            # Completes nginx-lint in fish. Made from the program's options by CompletionsTest; change those.
            function __nginx_lint_rules
                set -l program (commandline -opc)[1]
                $program rules 2>/dev/null | string replace -r '^(\\S+)\\s+(.*)' '$1\\t$2'
            end
            function __nginx_lint_levels
                for rule in (__nginx_lint_rules | string replace -r '\\t.*' '')
                    printf '%s\\n' $rule=$argv
                end
            end
            function __nginx_lint_first
                test (count (commandline -opc)) -eq 1
            end
            """;

    private FishCompletion() {}

    static String of(CommandForm form) {
        StringBuilder out = new StringBuilder(HEAD);
        for (Command command : form.commands()) {
            out.append("complete -c nginx-lint -n __nginx_lint_first -a ")
                    .append(command.name())
                    .append('\n');
            String seen = "complete -c nginx-lint -n '__fish_seen_subcommand_from " + command.name() + "' -f";
            if (command.takesRule()) {
                out.append(seen).append(" -a '(__nginx_lint_rules)'\n");
            } else if (!command.words().isEmpty()) {
                out.append(seen)
                        .append(" -a '")
                        .append(String.join(" ", command.words()))
                        .append("'\n");
            }
        }
        form.spec().options().forEach(option -> option(out, option));
        return out.toString();
    }

    private static void option(StringBuilder out, OptionSpec option) {
        out.append("complete -c nginx-lint");
        for (String name : option.names()) {
            out.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        String words = String.join(" ", CommandForm.candidates(option));
        out.append(
                switch (CommandForm.value(option)) {
                    case NONE -> "";
                    case FILE -> " -r -F";
                    case DIRECTORY -> " -x -a '(__fish_complete_directories)'";
                    case WORD -> " -x -a '" + words + "'";
                    case LEVEL -> " -x -a '(__nginx_lint_levels " + words + ")'";
                    case OTHER -> " -x";
                });
        String text = String.join(" ", option.description());
        out.append(" -d '")
                .append(text.replace("\\", "\\\\").replace("'", "\\'"))
                .append("'\n");
    }
}
