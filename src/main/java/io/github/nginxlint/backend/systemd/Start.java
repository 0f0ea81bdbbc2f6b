package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a unit starts an application server.
 *
 * @param program the server
 * @param unit the unit
 * @param place the command
 * @param words what follows the program on the command line
 * @param environment its environment
 * @param hasSockets whether systemd hands sockets over to it
 */
record Start(
        Program program,
        Unit unit,
        Place place,
        List<CommandWord> words,
        UnitEnvironment environment,
        boolean hasSockets) {

    private static final int MAX_WRAPPERS = 6;

    Start {
        words = List.copyOf(words);
    }

    /** The same for a unit of which more is known. */
    Start ofUnit(Unit known) {
        return new Start(program, known, place, words, environment, hasSockets);
    }

    /** Reads the command of a service; empty where it is none, or nothing that is known here. */
    static Optional<Start> of(Unit unit, UnitEnvironment environment, boolean hasSockets) {
        List<UnitEntry> commands = unit.all("Service", "ExecStart");
        if (commands.size() != 1) {
            return Optional.empty();
        }
        UnitEntry entry = commands.get(0);
        String text = entry.value();
        int from = 0;
        while (from < text.length() && "@-:+!|".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        if (text.lastIndexOf('@', from) >= 0 && text.lastIndexOf('@', from) < from) {
            // the second word is then what the program is told that it is called
            return Optional.empty();
        }
        List<CommandWord> words = CommandLine.command(text.substring(from), environment);
        return unwrapped(unit, entry, words, environment, hasSockets);
    }

    private static Optional<Start> unwrapped(
            Unit unit, UnitEntry entry, List<CommandWord> all, UnitEnvironment given, boolean hasSockets) {
        List<CommandWord> words = all;
        UnitEnvironment environment = given;
        for (int i = 0; i < MAX_WRAPPERS && !words.isEmpty() && words.get(0).isKnown(); i++) {
            Optional<Program> program = program(words.get(0).text());
            if (program.isPresent()) {
                List<CommandWord> rest = words.subList(1, words.size());
                return Optional.of(new Start(program.get(), unit, entry.place(), rest, environment, hasSockets));
            }
            int skipped = wrapper(words);
            if (PathText.name(words.get(0).text()).equals("env")) {
                environment = environment.with(words.subList(1, Math.max(1, skipped)), entry.place());
            }
            words = skipped == 0 ? List.of() : words.subList(skipped, words.size());
        }
        return Optional.empty();
    }

    private static Optional<Program> program(String path) {
        String name = PathText.name(path).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "gunicorn", "gunicorn3" -> Optional.of(Program.GUNICORN);
            case "uvicorn" -> Optional.of(Program.UVICORN);
            case "hypercorn" -> Optional.of(Program.HYPERCORN);
            case "puma" -> Optional.of(Program.PUMA);
            case "uwsgi", "uwsgi-core" -> Optional.of(Program.UWSGI);
            case "node", "nodejs" -> Optional.of(Program.NODE);
            default -> Optional.empty();
        };
    }

    /** How many words stand before the program that another one starts; 0 where that cannot be told. */
    private static int wrapper(List<CommandWord> words) {
        String name = PathText.name(words.get(0).text());
        if (name.equals("env")) {
            int at = 1;
            while (at < words.size() && words.get(at).text().indexOf('=') > 0) {
                at++;
            }
            return at;
        }
        if (name.startsWith("python")) {
            int at = 1;
            while (at < words.size() && isFlagOfPython(words.get(at).text())) {
                at++;
            }
            return at < words.size() && words.get(at).text().equals("-m") ? at + 1 : at;
        }
        String second = words.size() > 1 ? words.get(1).text() : "";
        return switch (name) {
            case "bundle", "rbenv" -> second.equals("exec") ? 2 : 0;
            case "poetry", "pipenv", "uv", "pdm" -> second.equals("run") ? 2 : 0;
            default -> 0;
        };
    }

    private static boolean isFlagOfPython(String word) {
        return word.length() == 2 && word.charAt(0) == '-' && "uBEsSIO".indexOf(word.charAt(1)) >= 0;
    }
}
