package io.github.nginxlint.cli;

import static java.util.stream.Collectors.joining;

import io.github.nginxlint.cli.CommandForm.Command;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the completion for zsh. */
final class ZshCompletion {

    private static final String HEAD = """
            #compdef nginx-lint
            # Completes nginx-lint in zsh. Made from the program's options by CompletionsTest; change those.
            _nginx_lint_rules() {
                local -a rules
                rules=(${${(f)"$(_call_program rules ${(q)words[1]} rules 2>/dev/null)"}%% *})
                compadd "$@" -a rules
            }
            """;

    private ZshCompletion() {}

    static String of(CommandForm form) {
        StringBuilder out = new StringBuilder(HEAD);
        for (OptionSpec option : form.spec().options()) {
            if (CommandForm.value(option) == CommandForm.Value.LEVEL) {
                out.append("_nginx_lint_levels() {\n    if compset -P 1 '*='; then\n        compadd -- ")
                        .append(String.join(" ", CommandForm.candidates(option)))
                        .append("\n    else\n        _nginx_lint_rules -S =\n    fi\n}\n");
            }
        }
        words(out, form);
        out.append("_arguments -s -S");
        form.spec().options().forEach(option -> out.append(" \\\n    ").append(option(option)));
        out.append(" \\\n    '*: :_nginx_lint_words'\n");
        return out.toString();
    }

    private static void words(StringBuilder out, CommandForm form) {
        out.append("_nginx_lint_words() {\n    case $CURRENT:$words[2] in\n");
        for (Command command : form.commands()) {
            if (command.takesRule()) {
                out.append("        3:").append(command.name()).append(") _nginx_lint_rules ;;\n");
            } else if (!command.words().isEmpty()) {
                out.append("        3:")
                        .append(command.name())
                        .append(") compadd -- ")
                        .append(String.join(" ", command.words()))
                        .append(" ;;\n");
            }
        }
        String names = form.commands().stream().map(Command::name).collect(joining(" "));
        out.append("        2:*)\n            compadd -- ")
                .append(names)
                .append("\n            _files\n            ;;\n");
        out.append("        *) _files ;;\n    esac\n}\n");
    }

    private static String option(OptionSpec option) {
        boolean isRepeated = option.isMultiValue();
        boolean hasValue = option.arity().max() > 0;
        String text = quoted("[" + escaped(String.join(" ", option.description())) + "]" + value(option));
        List<String> names = Arrays.stream(option.names())
                .map(name -> hasValue && name.startsWith("--") ? name + "=" : name)
                .toList();
        if (names.size() == 1) {
            return (isRepeated ? "'*'" : "") + names.get(0) + text;
        }
        return "'(" + String.join(" ", option.names()) + ")'{" + String.join(",", names) + "}" + text;
    }

    private static String value(OptionSpec option) {
        String label = ":" + escaped(option.paramLabel()) + ":";
        return switch (CommandForm.value(option)) {
            case NONE -> "";
            case FILE -> label + "_files";
            case DIRECTORY -> label + "_files -/";
            case WORD -> label + "(" + String.join(" ", CommandForm.candidates(option)) + ")";
            case LEVEL -> label + "_nginx_lint_levels";
            case OTHER -> label;
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
