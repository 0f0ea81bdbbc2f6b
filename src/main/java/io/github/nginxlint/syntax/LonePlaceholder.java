package io.github.nginxlint.syntax;

import io.github.nginxlint.syntax.grammar.NginxLexer;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Finds placeholders that stand where a statement would, without a semicolon of their own: what a program puts there
 * brings it along.
 */
final class LonePlaceholder {

    private final String text;
    private final Marks marks;
    // up to there nothing but placeholders stands in the line
    private int known;

    LonePlaceholder(String text, Marks marks) {
        this.text = text;
        this.marks = marks;
    }

    /** What ends the statement; it stands where the word's last character does. */
    static Token semicolon(int wordEnd) {
        CommonToken semicolon = new CommonToken(NginxLexer.SEMICOLON);
        semicolon.setStartIndex(wordEnd - 1);
        semicolon.setStopIndex(wordEnd - 1);
        return semicolon;
    }

    /** Whether a word at the beginning of a statement is one. */
    boolean isAt(int start, int end) {
        char first = text.charAt(start);
        if (marks.isEmpty() && first != '$' && first != '@' && first != '%' && first != '_') {
            return false;
        }
        if (!isWhole(start, end)) {
            return false;
        }
        if (end <= known) {
            return true;
        }
        int at = end;
        while (true) {
            at = skip(at, " \t\r");
            int wordEnd = wordEnd(at);
            if (wordEnd == at || !isWhole(at, wordEnd)) {
                break;
            }
            at = wordEnd;
        }
        boolean found = endsStatement(at);
        known = found ? at : known;
        return found;
    }

    private boolean endsStatement(int at) {
        if (at == text.length() || text.charAt(at) == '#' || text.charAt(at) == '}') {
            return true;
        }
        if (marks.startsAt(at)) {
            return true;
        }
        if (text.charAt(at) != '\n') {
            return false;
        }
        int next = skip(at, " \t\r\n");
        return next == text.length() || text.charAt(next) != '{' || marks.startsAt(next);
    }

    /** Whether nothing but placeholders stands in a span. */
    private boolean isWhole(int start, int end) {
        int at = start;
        while (at < end) {
            int mark = marks.firstEndingBehind(at);
            int markEnd = mark < marks.size() && marks.start(mark) == at ? marks.end(mark) : -1;
            int next = markEnd >= 0 ? markEnd : Placeholder.end(text, at);
            if (next < 0) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /** Behind the marks and characters that are no white space; where it begins when a mark decides branches there. */
    private int wordEnd(int start) {
        int at = start;
        while (isWordPart(at)) {
            int mark = marks.firstEndingBehind(at);
            if (mark < marks.size() && marks.start(mark) == at) {
                if (at == start && marks.kind(mark) != Marks.Kind.VALUE) {
                    return at;
                }
                at = marks.end(mark);
            } else {
                at = Math.max(at + 1, Placeholder.end(text, at));
            }
        }
        return at;
    }

    private boolean isWordPart(int at) {
        return marks.startsAt(at) || (at < text.length() && " \t\r\n;{}#".indexOf(text.charAt(at)) < 0);
    }

    private int skip(int start, String characters) {
        int at = start;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
