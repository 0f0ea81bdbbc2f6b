package io.github.nginxlint.syntax;

/** Tells names that a program replaces before nginx reads the file. */
public final class Placeholder {

    private Placeholder() {}

    /** Whether the name looks like a placeholder of envsubst, Jinja, Go, ERB, autoconf or a script of one's own. */
    public static boolean isIn(String name) {
        return name.indexOf('{') >= 0
                || name.indexOf('}') >= 0
                || name.contains("<%")
                || name.contains("%>")
                || name.contains("%%")
                || isBetween(name, "@")
                || isBetween(name, "%")
                || isBetween(name, "__")
                || hasEnvironmentName(name);
    }

    /** Whether an argument may be replaced by several words, or by none. */
    public static boolean mayBeSeveralWords(String argument) {
        return argument.contains("{{")
                || argument.contains("{%")
                || argument.contains("<%")
                || argument.contains("%>")
                || argument.contains("%%")
                || isBetween(argument, "@")
                || isBetween(argument, "__")
                || hasEnvironmentName(argument);
    }

    private static boolean isBetween(String name, String mark) {
        int start = name.indexOf(mark);
        return start >= 0 && name.indexOf(mark, start + mark.length() + 1) > 0;
    }

    /** Whether there is a {@code $} with a name in upper case: nginx's variables are written in lower case. */
    private static boolean hasEnvironmentName(String text) {
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', dollar + 1)) {
            int start = dollar + 1;
            if (start < text.length() && text.charAt(start) == '{') {
                start++;
            }
            if (start < text.length() && text.charAt(start) >= 'A' && text.charAt(start) <= 'Z') {
                return true;
            }
        }
        return false;
    }
}
