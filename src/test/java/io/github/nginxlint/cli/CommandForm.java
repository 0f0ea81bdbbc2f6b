package io.github.nginxlint.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can be written after {@code nginx-lint}, taken from the specification that reads and explains it.
 *
 * @param spec the specification
 * @param commands the subcommands, as the synopsis names them
 */
record CommandForm(CommandSpec spec, List<Command> commands) {

    private static final String PROGRAM = "nginx-lint ";

    /**
     * A subcommand.
     *
     * @param name its name
     * @param arguments what follows it: names in capitals, and words that are meant as they are
     */
    record Command(String name, List<String> arguments) {

        boolean takesRule() {
            return arguments.contains("RULE");
        }

        /** The arguments that are words; behind a bar the command itself stands again. */
        List<String> words() {
            return arguments.stream()
                    .map(argument -> argument.replaceAll("[\\[\\]]", ""))
                    .filter(argument -> !argument.isEmpty() && Character.isLowerCase(argument.charAt(0)))
                    .filter(argument -> !argument.equals(name))
                    .toList();
        }
    }

    static CommandForm ofProgram() {
        CommandSpec spec = CheckArguments.spec();
        List<Command> commands = new ArrayList<>();
        for (String line : spec.usageMessage().customSynopsis()) {
            int at = line.indexOf(PROGRAM);
            if (at >= 0 && Character.isLowerCase(line.charAt(at + PROGRAM.length()))) {
                List<String> words =
                        List.of(line.substring(at + PROGRAM.length()).split(" ", -1));
                commands.add(new Command(words.get(0), words.subList(1, words.size())));
            }
        }
        return new CommandForm(spec, List.copyOf(commands));
    }

    /** The synopsis, a line for each way to call it, without the program's name. */
    List<String> synopsis() {
        List<String> lines = new ArrayList<>();
        for (String line : spec.usageMessage().customSynopsis()) {
            int at = line.indexOf(PROGRAM);
            if (at >= 0) {
                lines.add(line.substring(at + PROGRAM.length()));
            }
        }
        return lines;
    }

    static List<String> candidates(OptionSpec option) {
        List<String> words = new ArrayList<>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(words::add);
        }
        return words;
    }

    /** How a shell completes the value of an option. */
    static Value value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return Value.NONE;
        }
        return switch (option.paramLabel()) {
            case "FILE", "PATH" -> Value.FILE;
            case "DIR" -> Value.DIRECTORY;
            case "NAME=LEVEL" -> Value.LEVEL;
            default -> candidates(option).isEmpty() ? Value.OTHER : Value.WORD;
        };
    }

    /** What the value of an option may be. */
    enum Value {
        NONE,
        FILE,
        DIRECTORY,
        /** One of the candidates; a file may follow, where the label says so. */
        WORD,
        /** The name of a rule, an equals sign and one of the candidates. */
        LEVEL,
        OTHER
    }
}
