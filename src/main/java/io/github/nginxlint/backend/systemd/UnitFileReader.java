package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.TemplateText;
import io.github.nginxlint.backend.systemd.UnitProblem.Kind;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a unit file into its assignments, as systemd does (systemd.syntax(7), {@code src/shared/conf-parser.c}). */
final class UnitFileReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    static final int MAX_ENTRIES = 2_000;
    private static final int LONGEST_SHOWN = 40;

    private final SourceFile file;
    private final String text;
    private final boolean isDropIn;
    private final Set<String> sections;
    private final List<UnitEntry> entries = new ArrayList<>();
    private final List<UnitProblem> problems = new ArrayList<>();
    private String section = "";
    private boolean isLeftOut;
    private boolean isStopped;
    private int pos;
    private int end;

    private UnitFileReader(SourceFile file, boolean isDropIn, boolean isService) {
        this.file = file;
        this.text = file.text();
        this.isDropIn = isDropIn;
        this.sections = Set.of("Unit", "Install", isService ? "Service" : "Socket");
    }

    /**
     * Reads a file.
     *
     * @param isDropIn whether it changes a unit, which is there without it
     * @param isService whether it is about a service, and not a socket
     */
    static UnitText read(SourceFile file, boolean isDropIn, boolean isService) {
        UnitFileReader reader = new UnitFileReader(file, isDropIn, isService);
        reader.pos = file.text().startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        while (reader.pos < reader.text.length()
                && reader.entries.size() < MAX_ENTRIES
                && reader.problems.size() < MAX_ENTRIES
                && !reader.isStopped) {
            reader.statement();
        }
        return new UnitText(
                reader.entries, TemplateText.isOne(file.text()) ? List.of() : reader.problems, reader.isCut());
    }

    private boolean isCut() {
        return !isStopped && pos < text.length() && !text.substring(pos).isBlank();
    }

    private void statement() {
        int start = pos;
        StringBuilder whole = new StringBuilder();
        boolean goesOn = true;
        while (goesOn && pos < text.length()) {
            String line = line();
            String stripped = line.strip();
            if (stripped.startsWith("#") || stripped.startsWith(";")) {
                // between continued lines as well
                goesOn = whole.length() > 0;
                continue;
            }
            goesOn = endsInBackslash(line);
            whole.append(goesOn ? line.substring(0, line.length() - 1) + " " : line);
        }
        take(start, whole.toString().strip());
    }

    /** Whether the line goes on: one of two backslashes stands for the other. */
    private static boolean endsInBackslash(String line) {
        int at = line.length();
        while (at > 0 && line.charAt(at - 1) == '\\') {
            at--;
        }
        return (line.length() - at) % 2 != 0;
    }

    private String line() {
        int feed = text.indexOf('\n', pos);
        int to = feed < 0 ? text.length() : feed;
        String line = text.substring(pos, to);
        pos = to + 1;
        end = to;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private void take(int start, String statement) {
        if (statement.isEmpty()) {
            return;
        }
        if (statement.startsWith("[")) {
            heading(statement, start);
            return;
        }
        int equals = statement.indexOf('=');
        if (isLeftOut) {
            return;
        }
        if (section.isEmpty()) {
            ignored(shown(statement) + " stands before any section", start);
        } else if (equals < 0) {
            ignored("no \"=\" in " + shown(statement), start);
        } else if (equals == 0) {
            ignored("no name before \"=\" in " + shown(statement), start);
        } else {
            entries.add(new UnitEntry(
                    section,
                    statement.substring(0, equals).strip(),
                    statement.substring(equals + 1).strip(),
                    place(start)));
        }
    }

    private void heading(String statement, int start) {
        boolean isClosed = statement.endsWith("]") && statement.length() > 2;
        if (!isClosed) {
            String message = "the section " + shown(statement) + " does not end in \"]\"";
            problem(isDropIn ? Kind.IGNORED : Kind.REFUSED, message, start);
            // of a drop-in the rest is left out, of a unit everything
            isStopped = isDropIn;
        }
        int close = statement.indexOf(']');
        section = statement.substring(1, close < 0 ? statement.length() : close);
        isLeftOut = !sections.contains(section);
        if (isClosed && isLeftOut && !section.startsWith("X-")) {
            ignored("there is no section " + shown(statement) + ": all that stands in it is left out", start);
        }
    }

    private static String shown(String text) {
        return "\"" + (text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...") + "\"";
    }

    private void ignored(String message, int start) {
        problem(Kind.IGNORED, message, start);
    }

    private void problem(Kind kind, String message, int start) {
        problems.add(new UnitProblem(kind, message, place(start)));
    }

    /** From the first character of a statement to the last of its last line. */
    private Place place(int start) {
        int from = start;
        while (from < end && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Place(file, new Span(from, to));
    }
}
