package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options in the section {@code [uwsgi]} of an INI file, as uWSGI reads it ({@code core/ini.c}). */
final class UwsgiIni {

    static final int MAX_OPTIONS = 2_000;
    private static final int MAX_VALUE = 4_096;

    private final List<Option> options = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private Optional<Place> first = Optional.empty();
    private boolean hasOwn;
    private boolean isWhole = true;
    private boolean isCut;

    private UwsgiIni() {}

    /**
     * An option.
     *
     * @param key its name
     * @param value its value; empty where another program or file puts something in
     * @param place where it is written
     */
    record Option(String key, Optional<String> value, Place place) {}

    static UwsgiIni read(SourceFile file) {
        UwsgiIni ini = new UwsgiIni();
        String text = file.text();
        boolean isOwn = false;
        for (int from = 0; from < text.length() && ini.options.size() < MAX_OPTIONS; ) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            String line = text.substring(from, to);
            String stripped = line.strip();
            if (ini.first.isEmpty() && !stripped.isEmpty() && stripped.charAt(0) != ';' && stripped.charAt(0) != '#') {
                int start = from + line.indexOf(stripped);
                ini.first = Optional.of(new Place(file, new Span(start, start + stripped.length())));
            }
            if (stripped.startsWith("[")) {
                isOwn = stripped.equals("[uwsgi]");
                ini.hasOwn |= isOwn;
            } else if (isOwn && !stripped.isEmpty() && stripped.charAt(0) != ';' && stripped.charAt(0) != '#') {
                int start = from + line.indexOf(stripped);
                ini.option(stripped, new Place(file, new Span(start, start + stripped.length())));
            }
            from = to + 1;
            ini.isCut = ini.options.size() == MAX_OPTIONS
                    && from < text.length()
                    && !text.substring(from).isBlank();
        }
        ini.isWhole &= !ini.isCut;
        return ini;
    }

    /** Those that count, in order. */
    List<Option> options() {
        return options;
    }

    /** The first line that says anything, where none is {@code [uwsgi]}: then uWSGI reads nothing. */
    Optional<Place> unread() {
        return hasOwn ? Optional.empty() : first;
    }

    /** Whether there are more options than are looked at. */
    boolean isCut() {
        return isCut;
    }

    /** Whether nothing else is read in, and nothing depends on a condition. */
    boolean isWhole() {
        return isWhole;
    }

    private void option(String line, Place place) {
        int equals = line.indexOf('=');
        String key = (equals < 0 ? line : line.substring(0, equals)).strip();
        String text = equals < 0 ? "true" : line.substring(equals + 1).strip();
        isWhole &= !isOpen(key);
        Optional<String> value = expanded(text);
        value.ifPresent(v -> known.put(key, v));
        if (value.isEmpty()) {
            known.remove(key);
        }
        options.add(new Option(key, value, place));
    }

    private static boolean isOpen(String key) {
        return switch (key) {
            case "ini", "include", "inherit", "xml", "yaml", "yml", "json", "emperor", "for", "if", "endfor", "endif" ->
                true;
            default -> key.startsWith("if-") || key.startsWith("zerg");
        };
    }

    /** With {@code %(name)} of options above; empty where anything else is put in. */
    private Optional<String> expanded(String text) {
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int close = text.startsWith("%(", i) ? text.indexOf(')', i) : -1;
            String named = close > 0 ? known.get(text.substring(i + 2, close)) : null;
            boolean isOther = c == '%' || text.startsWith("$(", i) || text.startsWith("@(", i);
            if (whole.length() > MAX_VALUE || (named == null && isOther)) {
                return Optional.empty();
            }
            if (named == null) {
                whole.append(c);
            } else {
                whole.append(named);
                i = close;
            }
        }
        return Optional.of(whole.toString());
    }
}
