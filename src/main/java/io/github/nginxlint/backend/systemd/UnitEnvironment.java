package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.TemplateText;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environment that a unit gives its program. What the manager's own environment holds is not known. */
final class UnitEnvironment {

    private static final int LONGEST_SHOWN = 40;

    private final Map<String, Variable> variables = new HashMap<>();
    private boolean isWhole = true;

    /**
     * A variable.
     *
     * @param value its value; empty where a specifier leaves it open
     * @param place where it is set
     */
    record Variable(Optional<String> value, Place place) {}

    /** Reads {@code Environment=}, and then each {@code EnvironmentFile=}, which goes before it. */
    static UnitEnvironment of(Unit unit, UnitFiles files) {
        UnitEnvironment environment = new UnitEnvironment();
        for (UnitEntry entry : unit.all("Service", "Environment")) {
            if (CommandLine.isCut(entry.value())) {
                files.leftOut(unit.path(), CommandLine.MAX_WORDS, "words of an \"Environment\"");
            }
            for (CommandWord word : CommandLine.words(entry.value())) {
                environment.assign(word.text(), word.isKnown(), entry.place());
            }
        }
        for (UnitEntry entry : unit.all("Service", "EnvironmentFile")) {
            Optional<SourceFile> file = files.environment(unit, entry);
            if (file.isPresent()) {
                EnvironmentFile read = EnvironmentFile.read(file.get());
                environment.read(read);
                if (read.isCut()) {
                    files.leftOut(
                            file.get().name(), EnvironmentFile.MAX_ASSIGNMENTS, "assignments of an environment file");
                }
            } else {
                environment.isWhole = false;
            }
        }
        environment.isWhole &= unit.all("Service", "PassEnvironment").isEmpty()
                && unit.all("Service", "UnsetEnvironment").isEmpty();
        return environment;
    }

    /** Whether no variable besides the known ones can be set by the unit. */
    boolean isWhole() {
        return isWhole;
    }

    /** A variable; empty where it is not set, or a file that was not read may set it. */
    Optional<Variable> variable(String name) {
        return isWhole ? Optional.ofNullable(variables.get(name)) : Optional.empty();
    }

    /** The value of a variable, where it is known. */
    Optional<String> value(String name) {
        return variable(name).flatMap(Variable::value);
    }

    void assign(String assignment, boolean isKnown, Place place) {
        int equals = assignment.indexOf('=');
        if (equals > 0) {
            Optional<String> value = isKnown ? Optional.of(assignment.substring(equals + 1)) : Optional.empty();
            variables.put(assignment.substring(0, equals), new Variable(value, place));
        } else if (!isKnown) {
            isWhole = false;
        }
    }

    private void read(EnvironmentFile file) {
        isWhole &= file.isWhole();
        for (EnvironmentFile.Assignment assignment : file.assignments()) {
            variables.put(assignment.name(), new Variable(assignment.value(), assignment.place()));
        }
    }

    /** Notes what systemd leaves out of the environment of a unit. */
    static void complain(Unit unit, UnitFiles files) {
        for (UnitEntry entry : unit.all("Service", "Environment")) {
            if (!TemplateText.isOne(entry.place().file().text())) {
                fault(entry)
                        .ifPresent(message ->
                                files.complain(new UnitProblem(UnitProblem.Kind.IGNORED, message, entry.place())));
            }
        }
        for (UnitEntry entry : unit.all("Service", "EnvironmentFile")) {
            files.environment(unit, entry)
                    .ifPresent(file -> EnvironmentFile.read(file).problems().forEach(files::complain));
        }
    }

    /** The first word of an {@code Environment=} that sets nothing. */
    private static Optional<String> fault(UnitEntry entry) {
        if (!CommandLine.isBalanced(entry.value())) {
            return Optional.of("a quote of \"Environment\" is not closed");
        }
        for (CommandWord word : CommandLine.words(entry.value())) {
            int equals = word.text().indexOf('=');
            if (word.isKnown() && !isName(word.text(), 0, Math.max(0, equals))) {
                String shown = equals < 0 ? word.text() : word.text().substring(0, equals + 1);
                return Optional.of("\"" + brief(shown) + "\" sets no variable (NAME=value does, in quotes where it has"
                        + " blanks)");
            }
        }
        return Optional.empty();
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /** Whether a part of a text is the name of a variable. */
    static boolean isName(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9' && i > from;
            if (c != '_' && !isDigit && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return to > from;
    }

    /** With assignments before a program, as {@code env} takes them. */
    UnitEnvironment with(List<CommandWord> assignments, Place place) {
        UnitEnvironment environment = new UnitEnvironment();
        environment.variables.putAll(variables);
        environment.isWhole = isWhole;
        for (CommandWord assignment : assignments) {
            environment.assign(assignment.text(), assignment.isKnown(), place);
        }
        return environment;
    }
}
