package io.github.nginxlint.rules.upstream;

import java.util.Locale;

/** What the names of hosts and sockets tell of the program behind them. */
final class BackendName {

    private BackendName() {}

    /**
     * Whether a name is one that PHP-FPM is given: {@code php8.2-fpm.sock}, {@code php-fpm}, {@code php74}, {@code php};
     * not {@code php-app} nor {@code phpmyadmin}, which may well speak HTTP.
     */
    static boolean isPhp(String name) {
        String text = stem(name);
        return hasPart(text, "fpm") || hasPart(text, "phpfpm") || text.equals("php-cgi") || isPhpVersion(text);
    }

    private static boolean isPhpVersion(String text) {
        if (!text.startsWith("php")) {
            return false;
        }
        for (int i = "php".length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    /** Whether it says FastCGI. */
    static boolean isFastcgi(String name) {
        String text = stem(name);
        return hasPart(text, "fcgi") || hasPart(text, "fastcgi") || hasPart(text, "fcgiwrap");
    }

    /** Whether it says uwsgi. */
    static boolean isUwsgi(String name) {
        return hasPart(stem(name), "uwsgi");
    }

    /** In lower case, without the end that all sockets have. */
    private static String stem(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        for (String end : new String[] {".sock", ".socket"}) {
            if (text.endsWith(end)) {
                return text.substring(0, text.length() - end.length());
            }
        }
        return text;
    }

    /** Whether a word stands in it by itself: between its ends, digits, dots, dashes and underscores. */
    private static boolean hasPart(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || !Character.isLetter(text.charAt(at - 1));
            if (starts && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
