package io.github.nginxlint.syntax;

import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;

/**
 * The length of a word that nginx can read: it must fit, with the byte that ends it, in a buffer of 4096 bytes
 * (NGX_CONF_BUFFER, src/core/ngx_conf_file.c).
 */
final class WordLimit {

    private static final int BUFFER = 4096;
    // a UTF-16 unit takes three bytes at most
    private static final int SURELY_FITS = (BUFFER - 2) / 3;

    private final SourceFile source;
    private final int fileEnd;

    WordLimit(SourceFile source) {
        this.source = source;
        this.fileEnd = source.text().length();
    }

    /** Whether a word without quotes is too long; white space behind it is read into the same buffer. */
    boolean exceededByBare(int start, int end) {
        int bytes = bytes(start, end);
        return overflows(bytes, end) || (bytes == BUFFER - 1 && isFollowedBySpace(end) && end + 1 < fileEnd);
    }

    /** Whether the end of a quoted word, given without its quotes, does not fit. */
    boolean exceededByQuoted(int start, int end) {
        return overflows(bytes(start, end), end);
    }

    /** Whether a quoted word, given without its quotes, fits, but not what is read with it. */
    boolean exceededBehindQuote(int start, int end) {
        int bytes = bytes(start, end);
        return bytes == BUFFER - 1
                ? end + 1 < fileEnd
                : bytes == BUFFER - 2 && isFollowedBySpace(end + 1) && end + 2 < fileEnd;
    }

    boolean exceededByComment(int start, int end) {
        return overflows(bytes(start, end), end);
    }

    /** Whether that many characters certainly do not fit. */
    boolean exceededByCode(int start, int end) {
        return bytes(start, end) > BUFFER;
    }

    /** The first ten bytes, as nginx names a word that is too long. */
    String beginning(int start) {
        int end = start;
        while (end < fileEnd && source.byteLength(new Span(start, end + 1)) <= 10) {
            end++;
        }
        return source.text().substring(start, end);
    }

    // at the end of the file nginx complains about the end instead
    private boolean overflows(int bytes, int end) {
        return bytes > BUFFER || (bytes == BUFFER && end < fileEnd);
    }

    private boolean isFollowedBySpace(int at) {
        return at < fileEnd && " \t\r\n".indexOf(source.text().charAt(at)) >= 0;
    }

    private int bytes(int start, int end) {
        return end - start < SURELY_FITS ? 0 : source.byteLength(new Span(start, Math.min(end, start + BUFFER + 1)));
    }
}
