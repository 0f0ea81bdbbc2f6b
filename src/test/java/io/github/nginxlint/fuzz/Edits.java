package io.github.nginxlint.fuzz;

import io.github.nginxlint.syntax.Mutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes files in ways that hold nothing back: bytes, words, lines, blocks, encodings. */
final class Edits {

    private static final Pattern TOKEN = Pattern.compile("[^\\s;{}=:\\[\\]]+|[;{}=:\\[\\]]");
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /** No file grows beyond it. */
    private static final int MOST = 400_000;

    private final Random random;
    private final List<Input> seeds;

    Edits(Random random, List<Input> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** An input with one to six changes. */
    Input of(Input input) {
        TreeMap<String, String> files = new TreeMap<>(input.files());
        List<String> names = new ArrayList<>(files.keySet());
        for (int n = 1 + random.nextInt(random.nextInt(4) == 0 ? 6 : 2); n > 0; n--) {
            String name = names.get(random.nextInt(names.size()));
            String changed = changed(name, files.getOrDefault(name, ""));
            files.put(name, changed.length() > MOST ? changed.substring(0, MOST) : changed);
        }
        if (random.nextInt(40) == 0) {
            String name = names.get(random.nextInt(names.size()));
            String content = files.getOrDefault(name, "");
            files.put(odd(name), content);
        }
        return input.with(files);
    }

    private String odd(String name) {
        return name
                + Pieces.one(
                        List.of("\n", "\u00e9", " ", ".conf", "*", "::error::", "\u202e", "%0A", "/x", ".bak"), random);
    }

    private String changed(String name, String text) {
        return switch (random.nextInt(24)) {
            case 0, 1 -> Mutation.of(text, random);
            case 2 -> flipped(text);
            case 3, 4 -> inserted(text, Pieces.of(name, random));
            case 5, 6 -> replacedToken(text, Pieces.of(name, random));
            case 7 -> replacedToken(text, token(seeds.get(random.nextInt(seeds.size()))));
            case 8 -> withoutPart(text);
            case 9 -> doubledPart(text);
            case 10 -> movedPart(text);
            case 11 -> text.substring(0, at(text));
            case 12 -> spliced(text);
            case 13 -> encoded(text);
            case 14 -> withoutOne(text);
            case 15 -> random.nextInt(20) == 0 ? nested(text) : inserted(text, "{ a {");
            case 16 -> random.nextInt(10) == 0 ? inserted(text, "a".repeat(5000)) : inserted(text, "\"");
            case 17 -> random.nextInt(10) == 0 ? repeatedLine(text) : swappedLines(text);
            case 18 -> inserted(text, "\n" + Pieces.comment(random));
            case 19 -> inserted(text, Pieces.template(random));
            case 20 -> soup(name);
            default -> Mutation.of(Mutation.of(text, random), random);
        };
    }

    private int at(String text) {
        return random.nextInt(text.length() + 1);
    }

    private String flipped(String text) {
        if (text.isEmpty()) {
            return "\0";
        }
        int at = random.nextInt(text.length());
        char flipped = (char) ((text.charAt(at) ^ (1 << random.nextInt(8))) & 0xff);
        return text.substring(0, at) + flipped + text.substring(at + 1);
    }

    private String inserted(String text, String what) {
        int at = at(text);
        return text.substring(0, at) + what + text.substring(at);
    }

    private String replacedToken(String text, String with) {
        Matcher token = TOKEN.matcher(text);
        return token.find(at(text))
                ? text.substring(0, token.start()) + with + text.substring(token.end())
                : text + with;
    }

    private String token(Input from) {
        String text = Pieces.one(List.copyOf(from.files().values()), random);
        Matcher token = TOKEN.matcher(text);
        return token.find(at(text)) ? token.group() : ";";
    }

    /** A part of some lines' length. */
    private int[] part(String text) {
        int from = at(text);
        int to = Math.min(text.length(), from + random.nextInt(1 + random.nextInt(200)));
        return new int[] {from, to};
    }

    private String withoutPart(String text) {
        int[] part = part(text);
        return text.substring(0, part[0]) + text.substring(part[1]);
    }

    private String doubledPart(String text) {
        int[] part = part(text);
        return text.substring(0, part[1]) + text.substring(part[0]);
    }

    private String movedPart(String text) {
        int[] part = part(text);
        return inserted(text.substring(0, part[0]) + text.substring(part[1]), text.substring(part[0], part[1]));
    }

    /** With a part of another file in it. */
    private String spliced(String text) {
        String other = Pieces.one(
                List.copyOf(seeds.get(random.nextInt(seeds.size())).files().values()), random);
        int[] part = part(other);
        return inserted(text, other.substring(part[0], part[1]));
    }

    private String encoded(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> BYTE_ORDER_MARK + text;
            case 1 -> text.replace("\n", "\r\n");
            case 2 -> text.replace('\n', '\r');
            case 3 -> text.replace("", "\0");
            case 4 -> text.replace('a', '\u00e9');
            default -> text.replace("\n", "\u00e2\u0080\u00a8");
        };
    }

    private String withoutOne(String text) {
        String what = Pieces.one(List.of(";", "{", "}", "\"", "'", "\n", "[", "]", "=", ":", " "), random);
        int at = text.indexOf(what, at(text));
        return at < 0 ? text : text.substring(0, at) + text.substring(at + what.length());
    }

    private String nested(String text) {
        int depth = 1 + random.nextInt(3000);
        String open = Pieces.one(List.of("a {", "location / {", "server{", "{", "[", "- ", "(", "if ($a) {"), random);
        return inserted(text, open.repeat(depth) + (random.nextBoolean() ? "}".repeat(depth) : ""));
    }

    private String repeatedLine(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        return inserted(text, (Pieces.one(lines, random) + "\n").repeat(1 + random.nextInt(300)));
    }

    private String swappedLines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String line = lines.remove(random.nextInt(lines.size()));
        lines.add(random.nextInt(lines.size() + 1), line);
        return String.join("\n", lines);
    }

    private String soup(String name) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(60); n > 0; n--) {
            text.append(Pieces.of(name, random));
        }
        return text.toString();
    }
}
