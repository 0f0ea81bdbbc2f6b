package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.TemplateText;
import io.github.nginxlint.backend.systemd.UnitProblem.Kind;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an {@code EnvironmentFile=} as systemd does (systemd.exec(5), {@code src/basic/env-file.c}). */
final class EnvironmentFile {

    static final int MAX_ASSIGNMENTS = 2_000;

    private final SourceFile file;
    private final String text;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<UnitProblem> problems = new ArrayList<>();
    private boolean isWhole = true;
    private boolean isCut;
    private int pos;

    private EnvironmentFile(SourceFile file) {
        this.file = file;
        this.text = file.text();
    }

    /**
     * An assignment.
     *
     * @param name the variable
     * @param value its value; empty where a backslash leaves it open
     * @param place the assignment
     */
    record Assignment(String name, Optional<String> value, Place place) {}

    static EnvironmentFile read(SourceFile file) {
        EnvironmentFile read = new EnvironmentFile(file);
        while (read.pos < read.text.length() && read.assignments.size() < MAX_ASSIGNMENTS) {
            read.line();
        }
        read.isCut =
                read.pos < read.text.length() && !read.text.substring(read.pos).isBlank();
        read.isWhole &= !read.isCut;
        return read;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    /** Whether no assignment is left out. */
    boolean isWhole() {
        return isWhole;
    }

    /** Whether there are more assignments than are looked at. */
    boolean isCut() {
        return isCut;
    }

    /** What is left out. */
    List<UnitProblem> problems() {
        return TemplateText.isOne(text) ? List.of() : problems;
    }

    private void line() {
        int start = pos;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = lineEnd(start);
        String line = text.substring(start, end).strip();
        int equals = line.indexOf('=');
        if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
            pos = end + 1;
        } else if (equals < 0) {
            problems.add(problem("no \"=\" in the line", start, end));
            pos = end + 1;
        } else {
            assignment(line.substring(0, equals).strip(), start, text.indexOf('=', start) + 1);
        }
    }

    private void assignment(String name, int start, int from) {
        StringBuilder value = new StringBuilder();
        boolean isKnown = true;
        boolean isPlain = false;
        int at = from;
        while (at < text.length() && (text.charAt(at) != '\n' || isEscaped(at))) {
            char c = text.charAt(at);
            boolean isQuote = !isPlain && (c == '"' || c == '\'');
            if (isQuote) {
                int close = close(at);
                if (close < 0) {
                    isWhole = false;
                    problems.add(problem("a quote is not closed: the rest of the file is its text", start, from));
                    pos = text.length();
                    return;
                }
                String quoted = text.substring(at + 1, close);
                isKnown &= quoted.indexOf('\\') < 0;
                value.append(quoted);
                at = close + 1;
                continue;
            }
            isKnown &= c != '\\';
            isPlain |= !Character.isWhitespace(c);
            if (isPlain) {
                value.append(c);
            }
            at++;
        }
        pos = at + 1;
        if (isName(name)) {
            String whole = isPlain ? value.toString().stripTrailing() : value.toString();
            assignments.add(new Assignment(
                    name, isKnown ? Optional.of(whole) : Optional.empty(), place(start, lineEnd(start))));
        } else {
            isWhole = false;
            problems.add(problem(
                    name.startsWith("export ")
                            ? "\"export\" is a shell's word, and no part of a name"
                            : "no name of a variable stands before \"=\"",
                    start,
                    from));
        }
    }

    private boolean isEscaped(int at) {
        return at > 0 && text.charAt(at - 1) == '\\' && !(at > 1 && text.charAt(at - 2) == '\\');
    }

    /** Where a quote is closed that opens; -1 where it is not. */
    private int close(int open) {
        char quote = text.charAt(open);
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == quote) {
                return i;
            }
            i += quote == '"' && text.charAt(i) == '\\' ? 1 : 0;
        }
        return -1;
    }

    private static boolean isName(String name) {
        return UnitEnvironment.isName(name, 0, name.length());
    }

    private int lineEnd(int from) {
        int feed = text.indexOf('\n', from);
        return feed < 0 ? text.length() : feed;
    }

    /** At the name alone: the value may be a secret. */
    private UnitProblem problem(String message, int start, int end) {
        return new UnitProblem(Kind.IGNORED, message, place(start, end));
    }

    private Place place(int start, int end) {
        int to = end;
        while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Place(file, new Span(start, to));
    }
}
