package io.github.nginxlint.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code nginx -T} prints, taken apart into the files it is made of. nginx writes a comment line with the path,
 * the bytes of the file and one line feed (src/core/nginx.c, main).
 *
 * @param entry the path of the main configuration, which is the first file
 * @param files the files under their own names, in nginx's order
 */
public record NginxDump(String entry, List<SourceFile> files) {

    private static final String HEADER = "# configuration file ";

    public NginxDump {
        files = List.copyOf(files);
    }

    /** Takes a dump apart; empty when the text is none. */
    public static Optional<NginxDump> split(SourceFile dump) {
        int first = afterMessages(dump.text());
        Optional<String> entry = pathInHeader(dump.text(), first);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        boolean isAbsolute = PathText.isAbsolute(entry.get());
        List<SourceFile> files = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int header = first;
        while (header < dump.text().length()) {
            String path = pathInHeader(dump.text(), header).orElseThrow();
            seen.add(path);
            int start = nextLine(dump.text(), header);
            int next = nextHeader(dump.text(), start, seen, isAbsolute);
            files.add(dump.part(path, start, endOfFile(dump.text(), start, next)));
            header = next;
        }
        return Optional.of(new NginxDump(entry.get(), files));
    }

    /** The files as something to read from. */
    public MapReader reader() {
        Map<String, SourceFile> byPath = new LinkedHashMap<>();
        for (SourceFile file : files) {
            byPath.put(file.name(), file);
        }
        return MapReader.of(byPath);
    }

    /** The path in the header line that starts at the offset. */
    private static Optional<String> pathInHeader(String text, int start) {
        if (!text.startsWith(HEADER, start)) {
            return Optional.empty();
        }
        int end = endOfLine(text, start);
        int from = start + HEADER.length();
        return text.charAt(end - 1) == ':' && end - 1 > from
                ? Optional.of(text.substring(from, end - 1))
                : Optional.empty();
    }

    // nginx prints a file once and completes every path alike: any other header is a comment of the file before
    private static int nextHeader(String text, int start, Set<String> seen, boolean isAbsolute) {
        int line = start;
        while (line < text.length()) {
            Optional<String> path = pathInHeader(text, line);
            if (path.isPresent() && PathText.isAbsolute(path.get()) == isAbsolute && !seen.contains(path.get())) {
                return line;
            }
            line = nextLine(text, line);
        }
        return text.length();
    }

    /** Where a file ends that is followed by the header at the offset. */
    private static int endOfFile(String text, int start, int header) {
        int end = header;
        // the verdict goes to the error output and may arrive anywhere between two writes
        for (int line = lineBefore(text, end); line >= start && isVerdict(text, line); line = lineBefore(text, end)) {
            end = line;
        }
        if (end > start && text.charAt(end - 1) == '\n') {
            end--;
            boolean isConverted = header < text.length() && text.charAt(nextLine(text, header) - 2) == '\r';
            if (isConverted && end > start && text.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return end;
    }

    /** Where the line starts that ends just before the offset; -1 when there is none. */
    private static int lineBefore(String text, int offset) {
        if (offset == 0) {
            return -1;
        }
        int end = text.charAt(offset - 1) == '\n' ? offset - 1 : offset;
        return text.lastIndexOf('\n', end - 1) + 1;
    }

    private static boolean isVerdict(String text, int line) {
        String verdict = text.substring(line, endOfLine(text, line));
        return isOfTheProgram(verdict, 0)
                && verdict.contains(": ")
                && (verdict.endsWith(" syntax is ok") || verdict.endsWith(" test is successful"));
    }

    /** The start of the first line that is not blank and no message of nginx. */
    private static int afterMessages(String text) {
        int line = 0;
        while (line < text.length() && (endOfLine(text, line) == line || isMessage(text, line))) {
            line = nextLine(text, line);
        }
        return line;
    }

    private static boolean isMessage(String text, int line) {
        return isOfTheProgram(text, line)
                || isLogLine(text, line)
                // kubectl exec says which container it took
                || text.startsWith("Defaulted container ", line);
    }

    private static boolean isOfTheProgram(String text, int line) {
        return text.startsWith("nginx: ", line)
                || text.startsWith("angie: ", line)
                || text.startsWith("freenginx: ", line);
    }

    /** A line of the error log: {@code 2026/11/20 06:41:00 [warn] ...}. */
    private static boolean isLogLine(String text, int line) {
        String shape = "dddd/dd/dd dd:dd:dd [";
        if (text.length() - line < shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(line + i);
            boolean fits = shape.charAt(i) == 'd' ? c >= '0' && c <= '9' : c == shape.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int nextLine(String text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end + 1;
    }

    /** The end of the line without its line end. */
    private static int endOfLine(String text, int line) {
        int end = text.indexOf('\n', line);
        if (end < 0) {
            end = text.length();
        }
        return end > line && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
