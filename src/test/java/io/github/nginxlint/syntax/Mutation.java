package io.github.nginxlint.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a configuration as an absent-minded person would. */
public final class Mutation {

    private static final String[] SPECIAL = {
        ";", "{", "}", "\"", "'", "#", "\\", "\n", " ", "$", "${", ")", "(", ";;", "{}"
    };
    private static final Pattern TOKEN = Pattern.compile("[^\\s;{}]+|[;{}]");

    private Mutation() {}

    /** The text with a change or two; a text that is empty stays so. */
    public static String of(String text, Random random) {
        String changed = once(text, random);
        return random.nextInt(3) == 0 ? once(changed, random) : changed;
    }

    private static String once(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        return switch (random.nextInt(12)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            case 2, 3 -> text.substring(0, at) + special(random) + text.substring(at);
            case 4 -> text.substring(0, at) + special(random) + text.substring(at + 1);
            case 5, 6 -> token(text, random, "");
            case 7 -> token(text, random, "$0 $0");
            case 8 -> lines(text, random, 0);
            case 9 -> lines(text, random, 1);
            case 10 -> random.nextInt(4) == 0 ? text.substring(0, at) : lines(text, random, 2);
            default -> deleteOne(text, ";{}\"'".charAt(random.nextInt(5)), random);
        };
    }

    private static String special(Random random) {
        return SPECIAL[random.nextInt(SPECIAL.length)];
    }

    private static String deleteOne(String text, char c, Random random) {
        int at = text.indexOf(c, random.nextInt(text.length()));
        return at < 0 ? text : text.substring(0, at) + text.substring(at + 1);
    }

    private static String token(String text, Random random, String replacement) {
        Matcher token = TOKEN.matcher(text);
        return token.find(random.nextInt(text.length()))
                ? text.substring(0, token.start())
                        + replacement.replace("$0", token.group())
                        + text.substring(token.end())
                : text;
    }

    private static String lines(String text, Random random, int kind) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int i = random.nextInt(lines.size());
        String line = lines.remove(i);
        switch (kind) {
            case 0 -> {}
            case 1 -> {
                lines.add(i, line);
                lines.add(i, line);
            }
            default -> lines.add(random.nextInt(lines.size() + 1), line);
        }
        return String.join("\n", lines);
    }
}
