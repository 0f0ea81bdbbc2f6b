package io.github.nginxlint.backend;

import io.github.nginxlint.source.Place;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A section while it is being read: the entries that are in force so far. */
final class FpmSection {

    private static final int MAX_EXPANDED = 512;

    private final String name;
    private final boolean nameKnown;
    private final @Nullable Place place;
    private Map<String, FpmEntry> entries = Map.of();

    private FpmSection(String name, boolean nameKnown, @Nullable Place place) {
        this.name = name;
        this.nameKnown = nameKnown;
        this.place = place;
    }

    static FpmSection global() {
        return new FpmSection("global", true, null);
    }

    static FpmSection pool(String name, boolean nameKnown, Place place) {
        return new FpmSection(name, nameKnown, place);
    }

    boolean isPool() {
        return place != null;
    }

    /** Takes an entry in; gives what php-fpm refuses about it. */
    Optional<FpmProblem> put(IniStatement.Entry entry, Place at) {
        return entry.offset().isPresent() ? putArray(entry, entry.offset().get(), at) : putPlain(entry, at);
    }

    FpmSettings settings() {
        return new FpmSettings(entries);
    }

    Optional<FpmPool> toPool(PhpIni ini) {
        return place == null ? Optional.empty() : Optional.of(new FpmPool(name, place, settings(), ini));
    }

    private Optional<FpmProblem> putPlain(IniStatement.Entry entry, Place at) {
        String key = entry.key().toLowerCase(Locale.ROOT);
        FpmKeys.Kind kind = FpmKeys.kind(key, isPool());
        if (kind == null) {
            return Optional.of(unknownKey(entry.key(), at));
        }
        FpmEntry read = kind == FpmKeys.Kind.STRING
                ? expanded(key, entry.value(), at)
                : new FpmEntry(key, entry.value().text(), entry.value().known(), at);
        // the last one counts
        store(key, read, true);
        if (kind == FpmKeys.Kind.STRING && !isPool() && read.value().contains("$pool")) {
            return Optional.of(new FpmProblem(FpmProblem.Kind.BAD_VALUE, "\"$pool\" has no meaning in [global]", at));
        }
        return refusal(read, kind);
    }

    private Optional<FpmProblem> putArray(IniStatement.Entry entry, String offset, Place at) {
        FpmKeys.Kind kind = isPool() ? FpmKeys.arrayKind(entry.key()) : null;
        if (kind == null) {
            return Optional.of(unknownKey(entry.key() + "[...]", at));
        }
        if (offset.isEmpty() != entry.key().equals("access.suppress_path")) {
            String wrong = offset.isEmpty() ? "a name is missing" : "unexpected name";
            return Optional.of(new FpmProblem(FpmProblem.Kind.BAD_VALUE, wrong + " between the brackets", at));
        }
        FpmEntry read = kind == FpmKeys.Kind.FLAG_ARRAY
                ? flag(entry, offset, at)
                : expanded(entry.key() + "[" + offset + "]", entry.value(), at);
        // php-fpm keeps every one and applies the last first, so that the first counts (fpm_conf_set_array)
        store(read.key(), read, false);
        return refusal(read, kind);
    }

    /** {@code php_flag[x]} and {@code php_value[x]} are one list for php-fpm. */
    private static FpmEntry flag(IniStatement.Entry entry, String offset, Place at) {
        String key = (entry.key().equals("php_flag") ? "php_value[" : "php_admin_value[") + offset + "]";
        String text = entry.value().text();
        boolean no = entry.value().known() && text.isEmpty();
        return new FpmEntry(key, no ? "0" : text, entry.value().known(), at);
    }

    private static FpmProblem unknownKey(String key, Place at) {
        return new FpmProblem(FpmProblem.Kind.UNKNOWN_KEY, "unknown entry \"" + key + "\"", at);
    }

    private static Optional<FpmProblem> refusal(FpmEntry entry, FpmKeys.Kind kind) {
        Optional<String> refusal = entry.known() ? FpmKeys.refusal(kind, entry) : Optional.empty();
        return refusal.map(message -> new FpmProblem(FpmProblem.Kind.BAD_VALUE, message, entry.place()));
    }

    private FpmEntry expanded(String key, IniStatement.Value value, Place at) {
        String text = value.text();
        int first = isPool() ? text.indexOf("$pool") : -1;
        if (first < 0) {
            return new FpmEntry(key, text, value.known(), at);
        }
        int count = 0;
        for (int i = first; i >= 0; i = text.indexOf("$pool", i + 1)) {
            count++;
        }
        // a name that holds the variable again would never end, and a long one is no path
        boolean sane =
                nameKnown && !name.contains("$pool") && text.length() + (long) count * name.length() <= MAX_EXPANDED;
        return new FpmEntry(key, sane ? text.replace("$pool", name) : text, value.known() && sane, at);
    }

    private void store(String key, FpmEntry entry, boolean replace) {
        if (entries.isEmpty()) {
            entries = new LinkedHashMap<>();
        }
        if (replace) {
            entries.put(key, entry);
        } else {
            entries.putIfAbsent(key, entry);
        }
    }
}
