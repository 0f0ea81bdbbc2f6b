package io.github.nginxlint.backend.systemd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts a command line into words as systemd does (systemd.service(5), "Command lines"). */
final class CommandLine {

    static final int MAX_WORDS = 1_000;

    private final String text;
    private final List<CommandWord> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean isWord;
    private boolean isKnown = true;
    private char quote;

    private CommandLine(String text) {
        this.text = text;
    }

    /** The words, specifiers read and variables not. */
    static List<CommandWord> words(String text) {
        CommandLine line = new CommandLine(text);
        int at = 0;
        while (at < text.length() && line.words.size() < MAX_WORDS) {
            at = line.character(at) + 1;
        }
        line.end();
        if (at < text.length() && !text.substring(at).isBlank()) {
            // any number of others
            line.words.add(new CommandWord("", false, true));
        }
        return line.words;
    }

    /** Whether there are more words than are looked at. */
    static boolean isCut(String text) {
        return text.length() > MAX_WORDS && words(text).size() > MAX_WORDS;
    }

    /** Whether each quote that opens is closed. */
    static boolean isBalanced(String text) {
        CommandLine line = new CommandLine(text);
        for (int i = 0; i < text.length(); i++) {
            i = line.character(i);
        }
        return line.quote == 0;
    }

    /** The words of the first command, variables put in. */
    static List<CommandWord> command(String text, UnitEnvironment environment) {
        List<CommandWord> found = new ArrayList<>();
        for (CommandWord word : words(text)) {
            if (word.text().equals(";")) {
                break;
            }
            expand(word, environment::value, found);
        }
        return found;
    }

    private int character(int at) {
        char c = text.charAt(at);
        if (c == '\\') {
            return escape(at + 1);
        }
        if (quote != 0 ? c == quote : c == '"' || c == '\'') {
            quote = quote == 0 ? c : 0;
            isWord = true;
        } else if (c == '%') {
            return specifier(at + 1);
        } else if (quote == 0 && Character.isWhitespace(c)) {
            end();
        } else {
            isWord = true;
            word.append(c);
        }
        return at;
    }

    private int escape(int at) {
        isWord = true;
        char c = at < text.length() ? text.charAt(at) : '?';
        switch (c) {
            case '\\', '"', '\'', ' ' -> word.append(c);
            case 's' -> word.append(' ');
            default -> isKnown = false;
        }
        return at;
    }

    private int specifier(int at) {
        isWord = true;
        word.append('%');
        isKnown &= at < text.length() && text.charAt(at) == '%';
        return at;
    }

    private void end() {
        if (isWord) {
            words.add(new CommandWord(word.toString(), isKnown && quote == 0, false));
        }
        word.setLength(0);
        isWord = false;
        isKnown = true;
    }

    private static void expand(CommandWord word, Function<String, Optional<String>> values, List<CommandWord> found) {
        String text = word.text();
        if (text.length() > 1 && text.charAt(0) == '$' && UnitEnvironment.isName(text, 1, text.length())) {
            Optional<String> value = values.apply(text.substring(1));
            if (value.isEmpty()) {
                found.add(new CommandWord(text, false, true));
            } else {
                found.addAll(words(value.get().replace("%", "%%")));
            }
            return;
        }
        StringBuilder whole = new StringBuilder();
        boolean isKnown = word.isKnown();
        for (int i = 0; i < text.length(); i++) {
            int close = text.startsWith("${", i) ? text.indexOf('}', i) : -1;
            if (close > 0 && UnitEnvironment.isName(text, i + 2, close)) {
                Optional<String> value = values.apply(text.substring(i + 2, close));
                isKnown &= value.isPresent();
                whole.append(value.orElse("$"));
                i = close;
            } else {
                whole.append(text.charAt(i));
                i += text.startsWith("$$", i) ? 1 : 0;
            }
        }
        found.add(new CommandWord(whole.toString(), isKnown, false));
    }
}
