package io.github.nginxlint.cli;

import static java.util.stream.Collectors.joining;

import io.github.nginxlint.cli.CommandForm.Command;
import io.github.nginxlint.cli.CommandForm.Value;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the completion for bash. Where it offers nothing, bash offers files. */
final class BashCompletion {

    private static final String HEAD = """
            # Completes nginx-lint in bash. Made from the program's options by CompletionsTest; change those.
            _nginx_lint_rules() {
                "$1" rules 2>/dev/null | while read -r rule _; do printf '%s\\n' "$rule"; done
            }
            _nginx_lint() {
                local current=${COMP_WORDS[COMP_CWORD]} at=$((COMP_CWORD - 1)) second=
                # an equals sign is a word of its own to bash
                if [[ $current == = ]]; then
                    current= second=yes
                elif [[ ${COMP_WORDS[at]} == = ]]; then
                    at=$((at - 1)) second=yes
                fi
                local words=
                COMPREPLY=()
            """;

    private static final String TAIL = """
                IFS=$' \\t\\n' read -r -d '' -a COMPREPLY < <(compgen -W "$words" -- "$current")
                return 0
            }
            complete -o default -o bashdefault -F _nginx_lint nginx-lint
            """;

    private BashCompletion() {}

    static String of(CommandForm form) {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("    case ${COMP_WORDS[at]} in\n");
        for (OptionSpec option : form.spec().options()) {
            String names = String.join(" | ", option.names());
            switch (CommandForm.value(option)) {
                case WORD -> branch(out, names, "words='" + String.join(" ", CommandForm.candidates(option)) + "'");
                case LEVEL ->
                    branch(
                            out,
                            names,
                            "words=$(_nginx_lint_rules \"${COMP_WORDS[0]}\" | while read -r rule; do echo \"$rule=\"; done)",
                            "compopt -o nospace 2>/dev/null");
                case FILE, DIRECTORY, OTHER -> branch(out, names, "return 0");
                case NONE -> {}
            }
        }
        form.commands().forEach(command -> command(out, command));
        out.append("        *)\n");
        rest(out, form);
        out.append("            ;;\n    esac\n");
        return out.append(TAIL).toString();
    }

    private static void command(StringBuilder out, Command command) {
        if (command.takesRule()) {
            branch(out, command.name(), "words=$(_nginx_lint_rules \"${COMP_WORDS[0]}\")");
        } else if (!command.words().isEmpty()) {
            branch(out, command.name(), "words='" + String.join(" ", command.words()) + "'");
        }
    }

    /** What is no value: the second half of one, an option, or the first word. */
    private static void rest(StringBuilder out, CommandForm form) {
        for (OptionSpec option : form.spec().options()) {
            if (CommandForm.value(option) == Value.LEVEL) {
                out.append("            if [[ $second && ${COMP_WORDS[at - 1]} == ")
                        .append(option.longestName())
                        .append(" ]]; then\n                words='")
                        .append(String.join(" ", CommandForm.candidates(option)))
                        .append("'\n            el");
            }
        }
        out.append("if [[ $current == -* ]]; then\n                words='")
                .append(form.spec().options().stream()
                        .flatMap(option -> Stream.of(option.names()))
                        .collect(joining(" ")))
                .append("'\n            elif ((COMP_CWORD == 1)); then\n                words='")
                .append(form.commands().stream().map(Command::name).collect(joining(" ")))
                .append("'\n            fi\n");
    }

    private static void branch(StringBuilder out, String pattern, String... lines) {
        out.append("        ").append(pattern).append(")\n");
        for (String line : List.of(lines)) {
            out.append("            ").append(line).append('\n');
        }
        out.append("            ;;\n");
    }
}
