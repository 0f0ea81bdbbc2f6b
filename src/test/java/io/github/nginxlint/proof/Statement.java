package io.github.nginxlint.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A directive of an example, found by a scan that is simple on purpose: the proof must not lean on the parser it helps
 * to prove.
 *
 * @param file the file it is in
 * @param line the line it starts on
 * @param words its words
 * @param enclosing the statements that open the blocks around it, innermost first
 */
record Statement(String file, int line, List<String> words, List<Statement> enclosing) {

    Statement {
        words = List.copyOf(words);
        enclosing = List.copyOf(enclosing);
    }

    static List<Statement> of(String file, String text) {
        return new Scan(file, text).all();
    }

    String name() {
        return words.get(0);
    }

    /** The argument at this place, or nothing. */
    String argument(int index) {
        return index + 1 < words.size() ? words.get(index + 1) : "";
    }

    /** Whether it is this block or written somewhere inside. */
    boolean isWithin(Statement block) {
        return equals(block) || enclosing.contains(block);
    }

    /** Whether it is written right inside such a block. */
    boolean isIn(String block) {
        return !enclosing.isEmpty() && enclosing.get(0).name().equals(block);
    }

    private static final class Scan {
        private final String file;
        private final String text;
        private final List<Statement> found = new ArrayList<>();
        private final Deque<Statement> open = new ArrayDeque<>();
        private final List<String> words = new ArrayList<>();
        private int line = 1;
        private int startLine = 1;
        private int at;

        Scan(String file, String text) {
            this.file = file;
            this.text = text;
        }

        List<Statement> all() {
            while (at < text.length()) {
                char c = text.charAt(at);
                switch (c) {
                    case '\n' -> {
                        line++;
                        at++;
                    }
                    case ' ', '\t', '\r' -> at++;
                    case '#' -> at = end('\n');
                    case ';', '{' -> close(c == '{');
                    case '}' -> {
                        open.poll();
                        at++;
                    }
                    default -> word(c);
                }
            }
            return found;
        }

        private void close(boolean block) {
            at++;
            if (words.isEmpty()) {
                return;
            }
            Statement statement = new Statement(file, startLine, words, new ArrayList<>(open));
            found.add(statement);
            words.clear();
            if (block) {
                open.push(statement);
            }
        }

        private void word(char first) {
            if (words.isEmpty()) {
                startLine = line;
            }
            int start = at;
            if (first == '"' || first == '\'') {
                at++;
                int end = end(first);
                words.add(text.substring(at, end));
                at = Math.min(end + 1, text.length());
                return;
            }
            while (at < text.length() && " \t\r\n;".indexOf(text.charAt(at)) < 0 && !opensBlock()) {
                at++;
            }
            words.add(text.substring(start, at));
        }

        private boolean opensBlock() {
            return text.charAt(at) == '{' && text.charAt(at - 1) != '$';
        }

        private int end(char c) {
            int end = text.indexOf(c, at);
            return end < 0 ? text.length() : end;
        }
    }
}
