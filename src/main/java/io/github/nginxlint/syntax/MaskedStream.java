package io.github.nginxlint.syntax;

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

    private final String text;
    private final byte[] shown;
    private int next;

    MaskedStream(String text) {
        this.text = text;
        this.shown = new byte[text.length()];
        for (int i = 0; i < shown.length; i++) {
            char c = text.charAt(i);
            shown[i] = c < 128 ? (byte) c : ORDINARY;
        }
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
