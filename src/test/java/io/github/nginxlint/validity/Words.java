package io.github.nginxlint.validity;

import java.util.regex.Pattern;

/** Whether a message of the program means one of nginx: it begins with nginx's words. */
final class Words {

    private static final Pattern CUT = Pattern.compile("(?:\\.\\.\\.|…)\"?");
    private static final int LEAST = 60;

    private Words() {}

    static boolean agree(String nginx, String own) {
        String readable = upToBrokenCharacter(nginx);
        if (own.startsWith(readable)) {
            return true;
        }
        if (nginx.startsWith("pcre")) {
            // which compiler of regular expressions it is, and how it words what it dislikes, is the build's
            return own.startsWith("pcre") && own.contains("_compile() failed");
        }
        int cut = cut(own);
        return cut >= LEAST && nginx.startsWith(own.substring(0, cut));
    }

    /** Where the program has shortened a value of the configuration. */
    private static int cut(String own) {
        var found = CUT.matcher(own);
        return found.find() ? found.start() : -1;
    }

    /** nginx shows the bytes of a word, and may stop within a character. */
    private static String upToBrokenCharacter(String message) {
        int broken = message.indexOf('\uFFFD');
        return broken < 0 ? message : message.substring(0, broken);
    }
}
