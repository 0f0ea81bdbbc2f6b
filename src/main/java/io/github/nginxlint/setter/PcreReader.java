package io.github.nginxlint.setter;

/**
 * Reads a regular expression as PCRE does, as far as that is the same in every version (PCRE2, src/pcre2_compile.c,
 * parse_regex). What is seldom written, and what depends on options, is left undecided.
 */
final class PcreReader {

    static final String NOTHING_TO_REPEAT = "quantifier does not follow a repeatable item";

    private static final int MOST_TIMES = 65535;

    private final PcreText text;
    private final PcreGroups groups;
    private boolean isRepeatable;
    private boolean isGroup;
    private boolean isQuantifier;

    private PcreReader(PcreText text) {
        this.text = text;
        this.groups = new PcreGroups(text);
    }

    /** Reads the whole text; what is wrong with it is kept there. Returns how many groups it captures. */
    static int read(PcreText text) {
        PcreReader reader = new PcreReader(text);
        while (!text.isDone()) {
            reader.item(text.read());
        }
        reader.groups.end();
        return reader.groups.captures();
    }

    private void item(char c) {
        switch (c) {
            case '\\' -> escape();
            case '[' -> {
                PcreClass.read(text);
                isRepeatable(true);
            }
            case '(' -> {
                boolean isComment = groups.open();
                if (isComment) {
                    passOver();
                } else {
                    isRepeatable(false);
                }
            }
            case ')' -> {
                groups.close();
                isRepeatable(true);
                isGroup = true;
            }
            case '|', '^', '$' -> isRepeatable(false);
            case '*', '+' -> repeat(true);
            case '?' -> repeat(false);
            case '{' -> braces();
            default -> isRepeatable(true);
        }
    }

    private void isRepeatable(boolean can) {
        isRepeatable = can;
        isGroup = false;
        isQuantifier = false;
    }

    /** Behind it, PCRE2 still takes a plus or a question mark for a part of the quantifier before it, PCRE does not. */
    private void passOver() {
        isRepeatable |= isQuantifier;
    }

    private void escape() {
        switch (PcreEscape.read(text)) {
            case CHARACTER, SET -> isRepeatable(true);
            case REFERENCE -> {
                groups.refer();
                isRepeatable(true);
            }
            case PLACE -> isRepeatable(false);
            case QUOTE -> {
                int start = text.next();
                boolean isEnded = text.skipBehind("\\E");
                boolean isEmpty = text.next() - (isEnded ? 2 : 0) == start;
                isRepeatable |= !isEmpty;
                isGroup &= isEmpty;
                passOver();
            }
            case NOTHING -> passOver();
            case END -> {}
        }
    }

    private void repeat(boolean isEndless) {
        if (!isRepeatable) {
            text.refuse(NOTHING_TO_REPEAT, text.next() - 1);
            return;
        }
        if (isEndless) {
            groups.repeatWithoutEnd(isGroup);
        }
        if (text.peek() == '+' || text.peek() == '?') {
            text.skip(1);
        }
        isRepeatable(false);
        isQuantifier = true;
    }

    /** {@code {2}}, {@code {2,}} and {@code {2,3}} repeat; anything else stands for itself. */
    private void braces() {
        int end = 0;
        while (PcreText.isDigit(text.peek(end))) {
            end++;
        }
        int comma = text.peek(end) == ',' ? end : -1;
        boolean hasNumber = end > 0;
        while (comma >= 0 && PcreText.isDigit(text.peek(++end))) {}
        if (!hasNumber || text.peek(end) != '}') {
            isRepeatable(true);
            return;
        }
        int start = text.next();
        int low = number(start, start + (comma < 0 ? end : comma));
        int high = comma < 0 ? low : comma + 1 == end ? MOST_TIMES : number(start + comma + 1, start + end);
        text.skip(end + 1);
        if (high < low) {
            text.refuse("numbers out of order in {} quantifier", text.next() - 1);
        }
        repeat(comma >= 0 && comma + 1 == end);
    }

    private int number(int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + text.at(i) - '0';
            if (value > MOST_TIMES) {
                text.refuse("number too big in {} quantifier", i + 1);
                return MOST_TIMES;
            }
        }
        return value;
    }
}
