package io.github.nginxlint.setter;

/** What stands behind a backslash (PCRE2, src/pcre2_compile.c, check_escape). */
final class PcreEscape {

    private static final String UNSUPPORTED = "PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u";
    private static final String MALFORMED_PROPERTY = "malformed \\P or \\p sequence";

    /** The two letters that are properties of characters, beginning with one of those below, in lower case. */
    private static final String CATEGORIES =
            " cc cf ci cn co cs l& lc ll lm lo lt lu mc me mn nd nl no pc pd pe pf pi po ps sc sk sm so zl zp zs ";

    private static final String CATEGORY_LETTERS = "clmnpsz";
    private static final int LONGEST_PROPERTY = 45;
    private static final int HIGHEST_BYTE = 0xff;

    private PcreEscape() {}

    /** What an escape stands for. */
    enum Kind {
        /** one character */
        CHARACTER,
        /** a set of characters */
        SET,
        /** a place between characters */
        PLACE,
        /** a group that was captured */
        REFERENCE,
        /** the start of a quotation */
        QUOTE,
        /** nothing: the end of a quotation */
        NOTHING,
        /** it is refused, or not looked at further */
        END
    }

    /** Reads an escape; the backslash is read already. */
    static Kind read(PcreText text) {
        if (text.isAtEnd()) {
            text.refuse("\\ at end of pattern", text.length());
            return Kind.END;
        }
        char c = text.read();
        if (PcreText.isDigit(c)) {
            return digits(text, c);
        }
        return PcreText.isLetter(c) ? letter(text, c) : Kind.CHARACTER;
    }

    private static Kind letter(PcreText text, char c) {
        return switch (c) {
            case 'a', 'e', 'f', 'n', 'r', 't' -> Kind.CHARACTER;
            case 'd', 'D', 'h', 'H', 's', 'S', 'v', 'V', 'w', 'W', 'R', 'X', 'C' -> Kind.SET;
            case 'A', 'B', 'G', 'K', 'Z', 'b', 'z' -> Kind.PLACE;
            case 'Q' -> Kind.QUOTE;
            case 'E' -> Kind.NOTHING;
            // a count follows, or a name, which is refused
            case 'N' -> text.peek() == '{' ? giveUp(text) : Kind.SET;
            case 'c' -> control(text);
            case 'x' -> hexadecimal(text);
            case 'p', 'P' -> property(text);
            case 'L', 'l', 'U', 'u' -> refuse(text, UNSUPPORTED, text.next());
            case 'F' -> text.isPcre2() ? refuse(text, UNSUPPORTED, text.next()) : Kind.CHARACTER;
            case 'g', 'k', 'o' -> giveUp(text);
            // PCRE takes what it does not know for the letter itself
            default ->
                text.isPcre2() ? refuse(text, "unrecognized character follows \\", text.next() - 1) : Kind.CHARACTER;
        };
    }

    private static Kind refuse(PcreText text, String message, int offset) {
        text.refuse(message, offset);
        return Kind.END;
    }

    private static Kind giveUp(PcreText text) {
        text.giveUp();
        return Kind.END;
    }

    /** A number below 10 is a reference; a larger one is one, or a character, as there are groups before it. */
    private static Kind digits(PcreText text, char first) {
        if (first == '0') {
            return Kind.CHARACTER;
        }
        if (PcreText.isDigit(text.peek())) {
            boolean isSmall = first < '8' && !PcreText.isDigit(text.peek(1));
            text.skip(1);
            return isSmall ? Kind.CHARACTER : giveUp(text);
        }
        return first < '8' || text.isPcre2() ? Kind.REFERENCE : Kind.CHARACTER;
    }

    private static Kind control(PcreText text) {
        if (text.isAtEnd()) {
            return refuse(text, "\\c at end of pattern", text.length());
        }
        char c = text.read();
        return c < ' ' || c > '~' ? giveUp(text) : Kind.CHARACTER;
    }

    private static Kind hexadecimal(PcreText text) {
        if (!text.skipIf('{')) {
            for (int i = 0; i < 2 && hexDigit(text.peek()) >= 0; i++) {
                text.skip(1);
            }
            return Kind.CHARACTER;
        }
        int start = text.next();
        int value = 0;
        while (hexDigit(text.peek()) >= 0) {
            value = Math.min(value * 16 + hexDigit(text.peek()), HIGHEST_BYTE + 1);
            text.skip(1);
        }
        if (text.next() == start || text.peek() != '}') {
            return giveUp(text);
        }
        if (value > HIGHEST_BYTE) {
            return refuse(text, "character code point value in \\x{} or \\o{} is too large", text.next());
        }
        text.skip(1);
        return Kind.CHARACTER;
    }

    static int hexDigit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static Kind property(PcreText text) {
        if (text.isAtEnd()) {
            return refuse(text, MALFORMED_PROPERTY, text.length());
        }
        char first = text.read();
        String name = String.valueOf(first);
        if (first == '{') {
            text.skipIf('^');
            int start = text.next();
            if (!text.skipBehind("}")) {
                boolean isShort = text.length() - start < LONGEST_PROPERTY;
                return isShort ? refuse(text, MALFORMED_PROPERTY, text.length()) : giveUp(text);
            }
            name = text.part(start, text.next() - 1);
            if (!isName(name)) {
                return giveUp(text);
            }
        } else if (!PcreText.isLetter(first)) {
            return refuse(text, MALFORMED_PROPERTY, text.next());
        }
        return isUnknown(name) ? refuse(text, "unknown property after \\P or \\p", text.next()) : Kind.SET;
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!PcreText.isLetter(text.charAt(i)) && text.charAt(i) != '&') {
                return false;
            }
        }
        return true;
    }

    /** Whether no version of PCRE knows it: longer names are those of scripts, of which there are ever more. */
    private static boolean isUnknown(String name) {
        if (name.isEmpty()) {
            return true;
        }
        char first = lower(name.charAt(0));
        if (!PcreText.isLetter(first) || name.length() > 2) {
            return false;
        }
        boolean isCategory = CATEGORY_LETTERS.indexOf(first) >= 0;
        if (name.length() == 1) {
            return !isCategory;
        }
        char second = lower(name.charAt(1));
        return isCategory && PcreText.isLetter(second) && CATEGORIES.indexOf(" " + first + second + " ") < 0;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
}
