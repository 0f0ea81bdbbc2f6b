package io.github.nginxlint.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A file's characters as the lexer needs them: every one above 127 is shown as the same control character.
 *
 * <p>nginx's grammar gives none of them a meaning, and ANTLR caches the edges of its automaton for ASCII only. Counting
 * in UTF-16 units, one each, makes the tokens' offsets those of the text.
 */
final class MaskedStream implements CharStream {

    private static final byte ORDINARY = 1;
    private static final byte TAG = 2;
    private static final byte TAG_REST = 3;

    private static final boolean[] IS_PLAIN = plain();

    private final String text;
    private final byte[] shown;
    private int next;

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        Arrays.fill(plain, true);
        for (char special : " \t\r\n;{\\$\u0002\u0003".toCharArray()) {
            plain[special] = false;
        }
        return plain;
    }

    MaskedStream(String text) {
        this.text = text;
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        this.shown = bytes.length == text.length() ? masked(bytes) : masked(text);
    }

    // what ISO-8859-1 does not have is a question mark here, which has no meaning either
    private static byte[] masked(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] <= TAG_REST) {
                bytes[i] = ORDINARY;
            }
        }
        return bytes;
    }

    /** The same of a text in which two units of UTF-16 make one character. */
    private static byte[] masked(String text) {
        byte[] shown = new byte[text.length()];
        for (int i = 0; i < shown.length; i++) {
            char c = text.charAt(i);
            shown[i] = c < 128 && c > TAG_REST ? (byte) c : ORDINARY;
        }
        return shown;
    }

    /** Makes a template's marks parts of words, and those that decide what is read tags, unless within a word. */
    void show(Marks marks) {
        for (int i = 0; i < marks.size(); i++) {
            int start = marks.start(i);
            if (marks.kind(i) == Marks.Kind.VALUE || isInWord(start)) {
                hide(start, marks.end(i));
            } else {
                showTag(start, marks.end(i));
            }
        }
    }

    void showTag(int start, int end) {
        hide(start, end);
        shown[start] = TAG;
        for (int i = start + 1; i < end; i++) {
            shown[i] = TAG_REST;
        }
    }

    private boolean isInWord(int start) {
        if (start == 0) {
            return false;
        }
        return switch (shown[start - 1]) {
            case ' ', '\t', '\r', '\n', ';', '{', '"', '\'', TAG, TAG_REST -> false;
            case '}' -> isVariableEnd(start - 1);
            default -> true;
        };
    }

    private boolean isVariableEnd(int brace) {
        int at = brace - 1;
        while (at >= 0 && (Character.isLetterOrDigit(shown[at]) || shown[at] == '_')) {
            at--;
        }
        return at > 0 && shown[at] == '{' && shown[at - 1] == '$';
    }

    /** Takes the special meaning away from some characters, for a second try. */
    void hide(int start, int end) {
        for (int i = start; i < end; i++) {
            shown[i] = ORDINARY;
        }
    }

    @Override
    public int LA(int offset) {
        int at = next + offset - 1;
        return at < shown.length ? shown[at] : IntStream.EOF;
    }

    /** What is shown at a place. */
    int at(int offset) {
        return offset < shown.length ? shown[offset] : IntStream.EOF;
    }

    /** Where the next of a character is shown, or the end. */
    int next(char wanted, int from) {
        int at = from;
        while (at < shown.length && shown[at] != wanted) {
            at++;
        }
        return at;
    }

    /** Where the next character is shown that is not a plain part of a word, or the end. */
    int nextSpecial(int from) {
        int at = from;
        while (at < shown.length && IS_PLAIN[shown[at]]) {
            at++;
        }
        return at;
    }

    @Override
    public void consume() {
        next++;
    }

    @Override
    public int index() {
        return next;
    }

    @Override
    public void seek(int index) {
        next = index;
    }

    @Override
    public int size() {
        return shown.length;
    }

    // the whole text is in memory: nothing needs marking
    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public String getText(Interval interval) {
        return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
    }

    @Override
    public String getSourceName() {
        return IntStream.UNKNOWN_SOURCE_NAME;
    }
}
