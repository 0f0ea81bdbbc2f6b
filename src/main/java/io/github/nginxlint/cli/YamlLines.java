package io.github.nginxlint.cli;

import io.github.nginxlint.report.Visible;
import java.util.List;

/** Writes settings as YAML, each with a comment that says where it comes from. */
final class YamlLines {

    private final StringBuilder out = new StringBuilder();

    /** A line of its own that says something. */
    void remark(String text) {
        out.append("# ").append(Visible.of(text)).append('\n');
    }

    /**
     * A line.
     *
     * @param depth how many mappings it is in
     * @param text what it says, as YAML
     * @param origin where it comes from; empty where that is said above
     */
    void line(int depth, String text, String origin) {
        out.append("  ".repeat(depth)).append(text);
        if (!origin.isEmpty()) {
            out.append("  # ").append(Visible.of(origin));
        }
        out.append('\n');
    }

    /** A key with a list. */
    void list(int depth, String key, List<String> values, String origin) {
        line(depth, key + (values.isEmpty() ? ": []" : ":"), origin);
        for (String value : values) {
            line(depth + 1, "- " + text(value), "");
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** A text that any reader of YAML takes for this text. */
    static String text(String value) {
        if (isPlain(value)) {
            return value;
        }
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' '
                    || (c >= 0x7f && c < 0xa0)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.FORMAT
                    || c == '\u2028'
                    || c == '\u2029') {
                String hex = Integer.toHexString(c);
                quoted.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Whether it stands for itself: it begins with a letter or says that it is a path, and is no word of YAML's. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '/';
            boolean isOther = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '=' || c == '+' || c == '@';
            if (!isLetter && (!isOther || i == 0)) {
                return false;
            }
        }
        return switch (value) {
            case "", "true", "True", "TRUE", "false", "False", "FALSE", "null", "Null", "NULL", "y", "Y", "n", "N" ->
                false;
            case "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF" -> false;
            default -> true;
        };
    }
}
