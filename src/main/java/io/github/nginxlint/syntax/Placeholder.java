package io.github.nginxlint.syntax;

import java.util.Locale;
import java.util.Set;

/** Tells words that a program fills in before nginx reads the file, by what they look like. */
public final class Placeholder {

    private Placeholder() {}

    /** Whether there is a placeholder of envsubst, Jinja, Go, ERB, autoconf or a script of one's own in a word. */
    public static boolean isIn(String word) {
        return isIn(word, Set.of());
    }

    /**
     * Whether there is a placeholder in a word.
     *
     * @param variables nginx's variables whose names somebody writes in upper case, here in lower case
     */
    public static boolean isIn(String word, Set<String> variables) {
        for (int i = 0; i < word.length() - 1; i++) {
            boolean found = switch (word.charAt(i)) {
                case '{' -> word.charAt(i + 1) == '{' || word.charAt(i + 1) == '%';
                case '<' -> word.charAt(i + 1) == '%';
                case '%' -> word.charAt(i + 1) == '>' || word.charAt(i + 1) == '%' || isPercent(word, i);
                case '@' -> isClosed(word, i + 1, '@');
                case '_' -> word.charAt(i + 1) == '_' && isFenced(word, i + 2);
                case '$' -> isEnvironmentName(word, i + 1, variables);
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a placeholder in a word of a template, where a per cent sign before a name may be one as well. */
    static boolean mayBeIn(String word) {
        for (int i = word.indexOf('%'); i >= 0; i = word.indexOf('%', i + 1)) {
            if (i + 2 < word.length() && isLetter(word.charAt(i + 1)) && isLetter(word.charAt(i + 2))) {
                return true;
            }
        }
        return isIn(word);
    }

    private static boolean isLetter(char c) {
        return c == '_' || (c >= 'a' && c <= 'z');
    }

    /** Whether a directive's name is one that a program fills in: a brace in it is none of nginx's. */
    public static boolean isInName(String name) {
        return name.indexOf('{') >= 0 || name.indexOf('}') >= 0 || isIn(name);
    }

    /** Behind the placeholder that begins at a place of a text, one without a template engine's braces; or -1. */
    static int end(String text, int start) {
        String mark = switch (text.charAt(start)) {
            case '$' -> text.startsWith("${", start) ? "}" : "";
            case '@' -> "@";
            case '%' -> text.startsWith("%%", start) ? "%%" : "%";
            case '_' -> text.startsWith("__", start) ? "__" : "?";
            default -> "?";
        };
        if (mark.equals("?")) {
            return -1;
        }
        int name = text.charAt(start) == '$' ? start + 1 + mark.length() : start + mark.length();
        int end = name;
        while (end < text.length()
                && isNamePart(text.charAt(end))
                && !(mark.equals("__") && text.startsWith(mark, end))) {
            end++;
        }
        boolean isNamed = end > name && (text.charAt(start) != '$' || Character.isUpperCase(text.charAt(name)));
        return isNamed && text.startsWith(mark, end) ? end + mark.length() : -1;
    }

    /** Whether there is a name in upper case: nginx's variables are written in lower case. */
    private static boolean isEnvironmentName(String word, int start, Set<String> variables) {
        int name = word.charAt(start) == '{' ? start + 1 : start;
        if (name >= word.length() || word.charAt(name) < 'A' || word.charAt(name) > 'Z') {
            return false;
        }
        if (variables.isEmpty()) {
            return true;
        }
        int end = name;
        while (end < word.length() && isNamePart(word.charAt(end)) && ".-".indexOf(word.charAt(end)) < 0) {
            end++;
        }
        return !variables.contains(word.substring(name, end).toLowerCase(Locale.ROOT));
    }

    /** Whether a name between per cent signs begins there, and not a character of a URI, as in {@code %C3%A4}. */
    private static boolean isPercent(String word, int percent) {
        int start = percent + 1;
        char first = word.charAt(start);
        if ((first >= '0' && first <= '9') || !isClosed(word, start, '%')) {
            return false;
        }
        boolean isEncoded = Character.digit(first, 16) >= 0
                && Character.digit(word.charAt(start + 1), 16) >= 0
                && word.charAt(start + 2) == '%';
        return !isEncoded;
    }

    /** Whether a name and then the mark stand there. */
    private static boolean isClosed(String word, int start, char mark) {
        int end = start;
        while (end < word.length() && isNamePart(word.charAt(end))) {
            end++;
        }
        return end > start && end < word.length() && word.charAt(end) == mark;
    }

    /** Whether a name and then two underscores stand there. */
    private static boolean isFenced(String word, int start) {
        int end = start;
        while (end < word.length() && isNamePart(word.charAt(end)) && word.charAt(start) != '_') {
            if (end > start && word.startsWith("__", end)) {
                return true;
            }
            end++;
        }
        return false;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-';
    }
}
