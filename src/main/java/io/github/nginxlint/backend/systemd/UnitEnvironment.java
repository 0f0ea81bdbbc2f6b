package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environment that a unit gives its program. What the manager's own environment holds is not known. */
final class UnitEnvironment {

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
            for (CommandWord word : CommandLine.words(entry.value())) {
                environment.assign(word.text(), word.isKnown(), entry.place());
            }
        }
        for (UnitEntry entry : unit.all("Service", "EnvironmentFile")) {
            Optional<SourceFile> file = files.environment(unit, entry);
            if (file.isPresent()) {
                environment.read(file.get());
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

    private void read(SourceFile file) {
        String text = file.text();
        for (int from = 0; from < text.length(); ) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            String line = text.substring(from, to).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith(";")) {
                int start = text.indexOf(line, from);
                line(line, new Place(file, new Span(start, start + line.length())));
            }
            from = to + 1;
        }
    }

    private void line(String line, Place place) {
        int equals = line.indexOf('=');
        if (equals <= 0) {
            return;
        }
        String value = line.substring(equals + 1).strip();
        boolean isQuoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.indexOf(value.charAt(0), 1) == value.length() - 1;
        String plain = isQuoted ? value.substring(1, value.length() - 1) : value;
        boolean isPlain = plain.indexOf('\\') < 0 && plain.indexOf('"') < 0 && plain.indexOf('\'') < 0;
        assign(line.substring(0, equals).strip() + "=" + plain, isPlain, place);
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
