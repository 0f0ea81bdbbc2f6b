package io.github.nginxlint.settings;

import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads the mapping {@code limits}: how much is looked at. It may come with what it bounds, so that it has bounds itself. */
final class LimitSettings {

    private LimitSettings() {}

    static Limits read(Map<YamlText, YamlMap.Item> entries) throws SettingsError {
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        for (Map.Entry<YamlText, YamlMap.Item> entry : entries.entrySet()) {
            YamlText name = entry.getKey();
            Optional<Limit> limit = Limit.of(name.value());
            if (limit.isEmpty()) {
                throw name.error("is no limit: "
                        + NearestName.of(name.value(), Limit.words())
                                .map(nearest -> "did you mean \"" + nearest + "\"?")
                                .orElse("there are " + String.join(", ", Limit.words())));
            }
            limits.put(limit.get(), value(limit.get(), entry.getValue().text()));
        }
        return Limits.of(limits);
    }

    private static long value(Limit limit, YamlText text) throws SettingsError {
        Optional<Long> value = limit.parse(text.value());
        if (value.isEmpty()) {
            throw text.error("is no limit: write a number of 1 or more"
                    + (limit.isSize() ? ", of bytes or with k, m or g behind it" : ""));
        }
        if (value.get() > limit.ceiling()) {
            throw text.error("is more than a settings file can say, "
                    + limit.written(limit.ceiling())
                    + " at most: give it on the command line, --limit " + limit.word() + "=" + text.value());
        }
        return value.get();
    }
}
