package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code proxy_cache_path} and its like (src/http/ngx_http_file_cache.c, ngx_http_file_cache_set_slot). */
final class CachePath {

    private static final NginxVersion MIN_FREE = new NginxVersion(1, 19, 1);

    /** Two pages of 4096 bytes. */
    private static final long SMALLEST_ZONE = 2 * 4096;

    private static final int MOST_LEVELS = 3;
    private static final int LONGEST_LEVELS = 12;

    private int levelsLength;
    private boolean hasZone;

    private CachePath() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        CachePath path = new CachePath();
        Word last = directive.arguments().get(0);
        for (Word word : directive.arguments().subList(1, directive.arguments().size())) {
            String error = path.parameter(word.value(), target);
            if (error != null) {
                complaints.accept(Complaint.refused(word, error));
                return;
            }
            last = word;
        }
        if (!path.hasZone) {
            complaints.accept(Complaint.refused(
                    last, "\"" + directive.name() + "\" must have \"keys_zone\" parameter: add keys_zone=NAME:SIZE"));
        }
    }

    private @Nullable String parameter(String word, TargetVersion target) {
        int equals = word.indexOf('=');
        String value = word.substring(equals + 1);
        return switch (equals < 0 ? "" : word.substring(0, equals)) {
            case "levels" ->
                levels(value)
                        ? null
                        : "invalid \"levels\" " + Complaint.quote(word)
                                + ": it takes 1 or 2 up to three times, such as 1:2";
            case "use_temp_path" ->
                value.equals("on") || value.equals("off")
                        ? null
                        : "invalid use_temp_path value " + Complaint.quote(word) + ", it must be \"on\" or \"off\"";
            case "keys_zone" -> zone(word, value);
            case "inactive" -> given(TimeValue.parseSeconds(value), "inactive", word, "a time in whole seconds");
            case "max_size" -> given(SizeValue.parseOffset(value), "max_size", word, "a size");
            case "min_free" ->
                target.canBeFrom(MIN_FREE)
                        ? given(SizeValue.parseOffset(value), "min_free", word, "a size")
                        : invalid(word, ": it exists since nginx " + MIN_FREE);
            case "loader_files", "manager_files" ->
                Digits.parse(value) != Digits.NONE ? null : refused(word.substring(0, equals), word, "a whole number");
            case "loader_sleep", "loader_threshold", "manager_sleep", "manager_threshold" ->
                given(TimeValue.parseMillis(value), word.substring(0, equals), word, "a time");
            case "purger", "purger_files", "purger_sleep", "purger_threshold" ->
                invalid(word, ": only nginx Plus has it");
            default -> invalid(word, "");
        };
    }

    /** Digits 1 and 2, at most three, with a colon between them; what two of these say together is counted as one. */
    private boolean levels(String value) {
        int level = 0;
        int p = 0;
        while (level < MOST_LEVELS && p < value.length()) {
            char c = value.charAt(p++);
            if (c != '1' && c != '2') {
                return false;
            }
            levelsLength += c - '0' + 1;
            if (p == value.length()) {
                break;
            }
            if (value.charAt(p++) != ':' || level == MOST_LEVELS - 1 || p == value.length()) {
                return false;
            }
            level++;
        }
        return levelsLength <= LONGEST_LEVELS;
    }

    private @Nullable String zone(String word, String value) {
        int colon = value.indexOf(':');
        OptionalLong size = colon < 0 ? OptionalLong.empty() : SizeValue.parse(value.substring(colon + 1));
        if (size.isEmpty()) {
            return "invalid keys zone size " + Complaint.quote(word) + ": write keys_zone=NAME:SIZE";
        }
        if (size.getAsLong() < SMALLEST_ZONE) {
            return "keys zone " + Complaint.quote(word) + " is too small: 1m holds about 8000 keys";
        }
        hasZone = colon > 0;
        return null;
    }

    private static @Nullable String given(OptionalLong value, String name, String word, String kind) {
        return value.isPresent() ? null : refused(name, word, kind);
    }

    private static String refused(String name, String word, String kind) {
        return "invalid " + name + " value " + Complaint.quote(word) + ": it takes " + kind;
    }

    private static String invalid(String word, String advice) {
        return "invalid parameter " + Complaint.quote(word) + advice;
    }
}
