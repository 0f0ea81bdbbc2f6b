package io.github.nginxlint.settings;

/**
 * A text in a settings file.
 *
 * @param value the text
 * @param isPlain whether it is written without quotes
 * @param place where it stands: file, line and column, for messages
 */
record YamlText(String value, boolean isPlain, String place) {

    /** The longest text repeated in a message. */
    private static final int SHOWN = 60;

    /** File and line where it stands. */
    String line() {
        return place.substring(0, place.lastIndexOf(':'));
    }

    SettingsError error(String why) {
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "..." : value;
        return new SettingsError(place + ": \"" + shown + "\" " + why);
    }

    /** Whether it is a name such as nginx's directives and variables have. */
    static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
