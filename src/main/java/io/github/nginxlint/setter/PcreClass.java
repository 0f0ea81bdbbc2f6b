package io.github.nginxlint.setter;

/** A class of characters in brackets (PCRE2, src/pcre2_compile.c, parse_regex). */
final class PcreClass {

    private static final String INVALID_RANGE = "invalid range in character class";

    private static final String POSIX_NAMES =
            " alpha lower upper alnum ascii blank cntrl digit graph print punct space word xdigit ";

    /** What means something outside of a class alone. */
    private static final String STRANGE = "BRXCAGKZz";

    private static final String SELDOM = "gk";

    /** A character whose value is not looked at. */
    private static final int UNKNOWN = -1;

    private final PcreText text;
    private final int start;

    /** What the last item was. */
    private enum Before {
        /** nothing that can begin a range */
        OTHER,
        CHARACTER,
        /** a character and a hyphen */
        HYPHEN
    }

    private Before before = Before.OTHER;
    private int low = UNKNOWN;
    private boolean isQuoted;

    private PcreClass(PcreText text) {
        this.text = text;
        this.start = text.next() - 1;
    }

    /** Reads a class; the bracket is read already. */
    static void read(PcreText text) {
        PcreClass reading = new PcreClass(text);
        if (isPosix(text)) {
            boolean isClass = text.peek() == ':';
            text.refuse(
                    isClass
                            ? "POSIX named classes are supported only within a class"
                            : "POSIX collating elements are not supported",
                    reading.start);
        } else if (text.peek() == '[' && text.peek(1) == ':' && (text.peek(2) == '<' || text.peek(2) == '>')) {
            text.giveUp();
        } else {
            reading.items();
        }
    }

    private void items() {
        text.skipIf('^');
        if (text.skipIf(']')) {
            character(']');
        } else if (text.peek() == '\\' && text.peek(1) == 'E') {
            text.giveUp();
        }
        while (!text.isDone()) {
            char c = text.read();
            if (isQuoted) {
                quoted(c);
            } else if (c == ']') {
                return;
            } else if (c == '[' && isPosix(text)) {
                posix();
            } else if (c == '-' && before == Before.CHARACTER) {
                before = Before.HYPHEN;
            } else if (c == '\\') {
                escape();
            } else {
                character(c);
            }
        }
        text.refuse("missing terminating ] for character class", text.length());
    }

    private void quoted(char c) {
        if (c == '\\' && text.skipIf('E')) {
            isQuoted = false;
        } else {
            character(c);
        }
    }

    private void character(int value) {
        if (before == Before.HYPHEN) {
            if (value != UNKNOWN && low != UNKNOWN && value < low) {
                text.refuse("range out of order in character class", text.next() - 1);
            }
            before = Before.OTHER;
        } else {
            before = Before.CHARACTER;
            low = value;
        }
    }

    private void escape() {
        int from = text.next();
        char letter = text.peek();
        boolean isStrange = STRANGE.indexOf(letter) >= 0;
        if (SELDOM.indexOf(letter) >= 0 || (before == Before.HYPHEN && (isStrange || isUnclear(letter)))) {
            text.giveUp();
            return;
        }
        if (isStrange) {
            text.skip(1);
            strange(from);
            return;
        }
        PcreEscape.Kind kind = PcreEscape.read(text);
        switch (kind) {
            case QUOTE -> isQuoted = true;
            case NOTHING, END -> {}
            case SET -> set(letter);
            default -> character(value(from));
        }
    }

    /** Whether the end of a range is not looked at. */
    private static boolean isUnclear(char letter) {
        return letter == 'p' || letter == 'P' || letter == 'c' || letter == 'N' || PcreText.isDigit(letter);
    }

    /** PCRE takes it for the letter. */
    private void strange(int at) {
        if (text.isPcre2()) {
            text.refuse("escape sequence is invalid in character class", at);
        } else {
            character(UNKNOWN);
        }
    }

    private void set(char letter) {
        if (letter == 'N') {
            text.refuse("\\N is not supported in a class", text.next());
        } else if (before == Before.HYPHEN && text.isPcre2()) {
            text.refuse(INVALID_RANGE, text.next());
        }
        endSet();
    }

    /** After a set, PCRE takes a hyphen for itself. */
    private void endSet() {
        before = Before.OTHER;
        if (text.isPcre2() && text.peek() == '-' && text.peek(1) != '\0' && text.peek(1) != ']') {
            text.refuse(INVALID_RANGE, text.next());
        }
    }

    private int value(int from) {
        char letter = text.at(from);
        return switch (letter) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'e' -> 27;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'x' -> hexadecimal(text.part(from + 1, text.next()));
            default -> PcreText.isLetter(letter) || PcreText.isDigit(letter) ? UNKNOWN : letter;
        };
    }

    private static int hexadecimal(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            value = c == '{' || c == '}' ? value : value * 16 + PcreEscape.hexDigit(c);
        }
        return value;
    }

    /** Whether the class of a name, such as {@code [:alpha:]}, begins at the bracket before (check_posix_syntax). */
    private static boolean isPosix(PcreText text) {
        char mark = text.peek();
        if (mark != ':' && mark != '.' && mark != '=') {
            return false;
        }
        for (int i = 1; text.peek(i + 1) != '\0'; i++) {
            char c = text.peek(i);
            char after = text.peek(i + 1);
            if (c == '\\' && (after == ']' || after == '\\')) {
                i++;
            } else if (c == ']' || (c == '[' && after == mark)) {
                return false;
            } else if (c == mark && after == ']') {
                return true;
            }
        }
        return false;
    }

    private void posix() {
        int bracket = text.next() - 1;
        if (text.peek() != ':') {
            text.refuse("POSIX collating elements are not supported", bracket);
            return;
        }
        if (before == Before.HYPHEN && text.isPcre2()) {
            text.refuse(INVALID_RANGE, text.next());
            return;
        }
        text.skip(1);
        text.skipIf('^');
        int from = text.next();
        text.skipBehind(":]");
        String name = text.part(from, text.next() - 2);
        if (name.indexOf(' ') >= 0 || !POSIX_NAMES.contains(" " + name + " ")) {
            text.refuse("unknown POSIX class name", from);
        }
        endSet();
    }
}
