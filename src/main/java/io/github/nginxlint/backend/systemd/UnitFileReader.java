package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a unit file into its assignments. What is none is left out, as systemd leaves it out (systemd.syntax(7)). */
final class UnitFileReader {

    private static final int MAX_ENTRIES = 2_000;

    private final SourceFile file;
    private final String text;
    private final List<UnitEntry> entries = new ArrayList<>();
    private String section = "";
    private int pos;
    private int end;

    private UnitFileReader(SourceFile file) {
        this.file = file;
        this.text = file.text();
    }

    static List<UnitEntry> read(SourceFile file) {
        UnitFileReader reader = new UnitFileReader(file);
        while (reader.pos < reader.text.length() && reader.entries.size() < MAX_ENTRIES) {
            reader.statement();
        }
        return reader.entries;
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
            goesOn = line.endsWith("\\");
            whole.append(goesOn ? line.substring(0, line.length() - 1) + " " : line);
        }
        take(start, whole.toString().strip());
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
        int equals = statement.indexOf('=');
        if (statement.startsWith("[") && statement.endsWith("]")) {
            section = statement.substring(1, statement.length() - 1);
        } else if (equals > 0) {
            int from = start;
            while (from < end && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            int to = end;
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            entries.add(new UnitEntry(
                    section,
                    statement.substring(0, equals).strip(),
                    statement.substring(equals + 1).strip(),
                    new Place(file, new Span(from, to))));
        }
    }
}
