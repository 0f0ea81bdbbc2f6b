package io.github.nginxlint.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Chooses what to do from the arguments, and turns every way it can end into an exit status. */
final class Program {

    private final Terminal terminal;

    Program(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one command. Never throws. */
    int run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (UsageError e) {
            terminal.complain(e.getMessage() + " (see nginx-lint --help)");
            return ExitStatus.USAGE;
        } catch (IOException e) {
            terminal.complain("cannot write the report: " + e.getMessage());
            return ExitStatus.USAGE;
        } catch (RuntimeException | Error e) {
            terminal.complain("internal error, please report it (nginx-lint " + Version.text()
                    + ") with the configuration that shows it: " + e);
            return ExitStatus.FAILED;
        }
    }

    private int dispatch(List<String> arguments) throws UsageError, IOException {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        int end = arguments.indexOf("--");
        List<String> options = end < 0 ? arguments : arguments.subList(0, end);
        if (options.contains("--help") || options.contains("-h")) {
            return print(CheckArguments.help());
        }
        if (options.contains("--version") || options.contains("-V")) {
            return print("nginx-lint " + Version.text() + "\n");
        }
        return switch (first) {
            case "explain" -> print(ExplainCommand.text(arguments.subList(1, arguments.size())));
            case "config" -> print(new ConfigCommand(terminal).text(arguments.subList(1, arguments.size())));
            case "rules" -> print(RulesCommand.text(arguments.subList(1, arguments.size())));
            default -> new CheckCommand(terminal).run(options(arguments));
        };
    }

    private static CheckOptions options(List<String> arguments) throws UsageError {
        Optional<GivenOptions> plain = PlainArguments.of(arguments);
        return plain.isPresent() ? OptionReader.read(plain.get()) : CheckArguments.parse(arguments);
    }

    private int print(String text) throws IOException {
        new Output(terminal).write(text, Optional.empty());
        return ExitStatus.CLEAN;
    }
}
