package io.github.nginxlint.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One file's text under the name that findings show.
 *
 * <p>nginx reads bytes and knows no encoding. A file that is valid UTF-8 is read as such; any other is read as
 * ISO-8859-1, which loses nothing and keeps one character per byte.
 */
public final class SourceFile {

    private static final char REPLACEMENT = '\uFFFD';

    private final String name;
    private final String text;
    private final Charset charset;
    private final int[] lineStarts;

    private SourceFile(String name, String text, Charset charset) {
        this.name = name;
        this.text = text;
        this.charset = charset;
        this.lineStarts = lineStarts(text);
    }

    /** A file made from text, as tests and {@code nginx -T} dumps have it. */
    public static SourceFile of(String name, String text) {
        return new SourceFile(name, text, StandardCharsets.UTF_8);
    }

    /** A file made from the bytes that stand on disk. */
    public static SourceFile decode(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // what cannot be decoded is replaced: only then is it worth to ask whether that was in the file
        return text.indexOf(REPLACEMENT) < 0 || isUtf8(bytes)
                ? new SourceFile(name, text, StandardCharsets.UTF_8)
                : new SourceFile(name, new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The same file with other text, in the same encoding. */
    public SourceFile withText(String other) {
        return new SourceFile(name, other, charset);
    }

    /** The bytes of the file: for one that was decoded, those that it was decoded from. */
    public byte[] encoded() {
        return text.getBytes(charset);
    }

    /**
     * Whether text from elsewhere means the same in this file. Of a file that is not UTF-8 it is not known what its bytes
     * above 127 stand for, so that none can be added to it.
     */
    public boolean canTake(String other) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return true;
        }
        for (int i = 0; i < other.length(); i++) {
            if (other.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** The name that findings show: the path as the user gave it, with {@code /} between its parts. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** A part of the text as a file of its own, decoded by itself: one odd byte elsewhere says nothing about it. */
    SourceFile part(String partName, int start, int end) {
        String part = text.substring(start, end);
        return charset.equals(StandardCharsets.ISO_8859_1)
                ? decode(partName, part.getBytes(StandardCharsets.ISO_8859_1))
                : of(partName, part);
    }

    /** How many bytes the span takes in the file; nginx's limits are in bytes. */
    public int byteLength(Span span) {
        if (charset.equals(StandardCharsets.ISO_8859_1)) {
            return span.length();
        }
        int bytes = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            // a surrogate pair is four bytes: two for each half
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    /**
     * The line and column of an offset.
     *
     * @param offset 0 to the length of the text, both included
     */
    public Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /**
     * A line's text without its line end.
     *
     * @param line 1 to {@link #lineCount()}
     */
    public String line(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(start, end);
    }

    // LF alone ends a line, as for nginx (ngx_conf_file.c, ngx_conf_read_token)
    private static int[] lineStarts(String text) {
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        int[] starts = new int[count];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        return starts;
    }

    @Override
    public String toString() {
        return name;
    }
}
