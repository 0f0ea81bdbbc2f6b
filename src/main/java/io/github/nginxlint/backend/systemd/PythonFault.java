package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The first string or bracket of a Python file that is not closed, with which Python does not run it whatever else
 * stands in it.
 */
final class PythonFault {

    private final SourceFile file;
    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private Optional<Found> found = Optional.empty();
    private boolean isUnknown;

    private PythonFault(SourceFile file) {
        this.file = file;
        this.text = file.text();
    }

    /**
     * What is wrong.
     *
     * @param message in the words of a finding
     * @param place where
     */
    record Found(String message, Place place) {}

    static Optional<Found> in(SourceFile file) {
        PythonFault fault = new PythonFault(file);
        for (int i = 0; i < fault.text.length() && fault.found.isEmpty() && !fault.isUnknown; i++) {
            i = fault.character(i);
        }
        if (fault.found.isEmpty() && !fault.isUnknown && !fault.open.isEmpty()) {
            fault.bracket(fault.open.peekLast(), "is never closed");
        }
        return fault.found;
    }

    private int character(int at) {
        char c = text.charAt(at);
        switch (c) {
            case '#' -> {
                int feed = text.indexOf('\n', at);
                return feed < 0 ? text.length() : feed;
            }
            case '"', '\'' -> {
                return string(at);
            }
            case '(', '[', '{' -> open.push(at);
            case ')', ']', '}' -> close(at);
            default -> {}
        }
        return at;
    }

    private void close(int at) {
        if (open.isEmpty()) {
            bracket(at, "closes nothing");
        } else if ("([{".indexOf(text.charAt(open.peek())) != ")]}".indexOf(text.charAt(at))) {
            bracket(open.peek(), "is closed by \"" + text.charAt(at) + "\"");
        } else {
            open.pop();
        }
    }

    /** Skips a string; gives the place of its last character. */
    private int string(int at) {
        String quote = text.substring(at, at + 1);
        boolean isLong = text.startsWith(quote.repeat(3), at);
        String end = isLong ? quote.repeat(3) : quote;
        int i = at + end.length();
        while (i < text.length() && !text.startsWith(end, i)) {
            if (!isLong && text.charAt(i) == '\n') {
                break;
            }
            i += text.charAt(i) == '\\' ? (text.startsWith("\r\n", i + 1) ? 3 : 2) : 1;
        }
        boolean isClosed = i < text.length() && text.startsWith(end, i);
        if (isFormatted(at) && text.substring(at, Math.min(i, text.length())).indexOf('{') >= 0) {
            // since Python 3.12 there may be any quote between its braces
            isUnknown = !isClosed || !isEven(text.substring(at, i));
        } else if (!isClosed) {
            int to = Math.min(text.length(), isLong ? at + 3 : i);
            found = Optional.of(new Found("the string is never closed", new Place(file, new Span(at, to))));
        }
        return i + end.length() - 1;
    }

    private boolean isFormatted(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 2) && Character.isLetter(text.charAt(i)); i--) {
            if ("fFtT".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEven(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return depth == 0;
    }

    private void bracket(int at, String what) {
        found = Optional.of(new Found("\"" + text.charAt(at) + "\" " + what, new Place(file, new Span(at, at + 1))));
    }
}
