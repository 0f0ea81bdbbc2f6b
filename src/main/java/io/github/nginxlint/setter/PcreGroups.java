package io.github.nginxlint.setter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The groups of a regular expression: those that are open, their names, and what refers to them. */
final class PcreGroups {

    /** More than these are not open at once, by PCRE's default. */
    private static final int DEEPEST = 250;

    /** Longer names are accepted by new versions of PCRE2 alone. */
    private static final int LONGEST_NAME = 32;

    private static final String MISSING_PARENTHESIS = "missing closing parenthesis";

    private final PcreText text;
    private final Deque<Group> open = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();
    private final int[] references = new int[10];
    private int captures;
    private int endlessLookbehind = Integer.MAX_VALUE;
    private boolean hasClosedAssertion;

    PcreGroups(PcreText text) {
        this.text = text;
    }

    private enum Kind {
        PLAIN,
        LOOKAHEAD,
        LOOKBEHIND
    }

    /**
     * A group that is open.
     *
     * @param kind what it does
     * @param start where its parenthesis stands
     */
    private record Group(Kind kind, int start) {}

    int captures() {
        return captures;
    }

    /** Reads the start of a group; the parenthesis is read already. True when nothing was opened: a comment. */
    boolean open() {
        int start = text.next() - 1;
        if (text.peek() == '*') {
            verb();
        } else if (!text.skipIf('?')) {
            captures++;
            push(Kind.PLAIN, start);
        } else if (text.skipIf('#')) {
            if (!text.skipBehind(")")) {
                text.refuse("missing ) after (?# comment", text.length());
            }
            return true;
        } else {
            special(start);
        }
        return false;
    }

    /** Reads a closing parenthesis, which is read already. */
    void close() {
        if (open.isEmpty()) {
            text.refuse("unmatched closing parenthesis", text.next() - 1);
        } else {
            hasClosedAssertion = open.pop().kind != Kind.PLAIN;
        }
    }

    /** Something is repeated without an end; what looks back must know how far. */
    void repeatWithoutEnd(boolean isGroup) {
        if (isGroup && hasClosedAssertion) {
            return;
        }
        for (Group group : open) {
            if (group.kind != Kind.PLAIN) {
                if (group.kind == Kind.LOOKBEHIND) {
                    endlessLookbehind = Math.min(endlessLookbehind, group.start);
                }
                return;
            }
        }
    }

    /** A reference by a number from 1 to 9, which is read already. */
    void refer() {
        int at = text.next() - 1;
        int number = text.at(at) - '0';
        references[number] = references[number] == 0 ? at : references[number];
    }

    /** What is looked at when all is read. */
    void end() {
        if (!open.isEmpty()) {
            text.refuse(MISSING_PARENTHESIS, text.length());
        }
        if (endlessLookbehind < Integer.MAX_VALUE) {
            text.refuse("lookbehind assertion is not fixed length", endlessLookbehind);
        }
        int first = 0;
        for (int number = captures + 1; number < references.length; number++) {
            int at = references[number];
            first = at > 0 && (first == 0 || at < first) ? at : first;
        }
        if (first > 0) {
            text.refuse("reference to non-existent subpattern", first);
        }
    }

    private void push(Kind kind, int start) {
        open.push(new Group(kind, start));
        if (open.size() > DEEPEST) {
            text.giveUp();
        }
    }

    /** {@code (*UTF8)} and the like change how all is read. */
    private void verb() {
        if (text.peek(1) == ')') {
            text.refuse(PcreReader.NOTHING_TO_REPEAT, text.next());
        } else {
            text.giveUp();
        }
    }

    private void special(int start) {
        if (text.isAtEnd()) {
            text.refuse(MISSING_PARENTHESIS, text.length());
            return;
        }
        char c = text.read();
        switch (c) {
            case ':', '>' -> push(Kind.PLAIN, start);
            case '=', '!' -> push(Kind.LOOKAHEAD, start);
            case '<' -> lookbehindOrName(start);
            case '\'' -> name('\'', start);
            case 'P' -> python(start);
            case '|', '(', 'R', '&', 'C', '+', '*', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> text.giveUp();
            default -> options(c, start);
        }
    }

    private void lookbehindOrName(int start) {
        if (text.skipIf('=') || text.skipIf('!')) {
            push(Kind.LOOKBEHIND, start);
        } else if (text.peek() == '*') {
            text.giveUp();
        } else {
            name('>', start);
        }
    }

    private void python(int start) {
        if (text.isAtEnd()) {
            text.refuse(MISSING_PARENTHESIS, text.length());
        } else if (text.skipIf('<')) {
            name('>', start);
        } else if (text.peek() == '=' || text.peek() == '>') {
            text.giveUp();
        } else {
            text.refuse("unrecognized character after (?P", text.next());
        }
    }

    private void name(char terminator, int start) {
        int from = text.next();
        if (PcreText.isDigit(text.peek())) {
            startsWithDigit(from);
            return;
        }
        while (PcreText.isWord(text.peek())) {
            text.skip(1);
        }
        String name = text.part(from, text.next());
        if (name.isEmpty()) {
            text.refuse("subpattern name expected", from);
        } else if (name.length() > LONGEST_NAME) {
            text.giveUp();
        } else if (!text.skipIf(terminator)) {
            text.refuse("syntax error in subpattern name (missing terminator?)", text.next());
        } else if (!names.add(name)) {
            text.refuse("two named subpatterns have the same name (PCRE2_DUPNAMES not set)", text.next());
        } else {
            captures++;
            push(Kind.PLAIN, start);
        }
    }

    private void startsWithDigit(int from) {
        if (text.isPcre2()) {
            text.refuse("subpattern name must start with a non-digit", from);
        } else {
            text.giveUp();
        }
    }

    /** Those that change how the rest is read are not looked at. */
    private void options(char first, int start) {
        boolean isNegated = false;
        for (char c = first; ; c = text.read()) {
            if (c == ':') {
                push(Kind.PLAIN, start);
                return;
            }
            boolean isSecondHyphen = c == '-' && isNegated;
            isNegated |= c == '-';
            if (isSecondHyphen || (c == '-' && PcreText.isDigit(text.peek())) || "xnJX^arADSWPTCE".indexOf(c) >= 0) {
                text.giveUp();
            } else if (c != ')' && "imsU-".indexOf(c) < 0) {
                text.refuse("unrecognized character after (? or (?-", text.next() - 1);
            } else if (c != ')' && text.isAtEnd()) {
                text.refuse(MISSING_PARENTHESIS, text.length());
            }
            if (c == ')' || text.isDone()) {
                return;
            }
        }
    }
}
