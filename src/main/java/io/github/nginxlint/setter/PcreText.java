package io.github.nginxlint.setter;

import org.jspecify.annotations.Nullable;

/** A regular expression on the way through PCRE's parser: how far it is read and what was found. */
final class PcreText {

    /** One character for each byte: nginx does not tell PCRE that a pattern is UTF-8. */
    private final String bytes;

    private final boolean isPcre2;
    private int next;
    private @Nullable String refusal;
    private int offset;
    private boolean isUncertain;

    PcreText(String bytes, boolean isPcre2) {
        this.bytes = bytes;
        this.isPcre2 = isPcre2;
    }

    /** Whether it is surely PCRE2 that reads it, which knows fewer things than PCRE. */
    boolean isPcre2() {
        return isPcre2;
    }

    int next() {
        return next;
    }

    int length() {
        return bytes.length();
    }

    boolean isAtEnd() {
        return next >= bytes.length();
    }

    /** Whether nothing is to be read any more, be it that there is nothing or that the verdict is known. */
    boolean isDone() {
        return isAtEnd() || refusal != null || isUncertain;
    }

    /** The next byte, or NUL, which no word of nginx has, at the end. */
    char peek() {
        return peek(0);
    }

    /** A byte after the next one. */
    char peek(int distance) {
        return next + distance < bytes.length() ? bytes.charAt(next + distance) : '\0';
    }

    /** A byte by its place. */
    char at(int index) {
        return bytes.charAt(index);
    }

    char read() {
        return bytes.charAt(next++);
    }

    void skip(int count) {
        next = Math.min(next + count, bytes.length());
    }

    boolean skipIf(char c) {
        if (peek() != c) {
            return false;
        }
        next++;
        return true;
    }

    /** Goes behind a text; false, and to the end, when it does not follow. */
    boolean skipBehind(String mark) {
        int at = bytes.indexOf(mark, next);
        next = at < 0 ? bytes.length() : at + mark.length();
        return at >= 0;
    }

    String part(int start, int end) {
        return bytes.substring(start, end);
    }

    /** PCRE does not compile it. */
    void refuse(String message, int at) {
        if (refusal == null && !isUncertain) {
            refusal = message;
            offset = at;
        }
    }

    /** What PCRE does from here on depends on more than is looked at. */
    void giveUp() {
        isUncertain = refusal == null;
    }

    @Nullable
    String refusal() {
        return refusal;
    }

    /** Where PCRE stopped. */
    int offset() {
        return offset;
    }

    boolean isUncertain() {
        return isUncertain;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether it can stand in the name of a group. */
    static boolean isWord(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }
}
