package io.github.nginxlint.cli;

import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the values of {@code --limit}. */
final class LimitArguments {

    private LimitArguments() {}

    static Limits parse(List<String> texts) throws UsageError {
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        for (String text : texts) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            Optional<Limit> limit = Limit.of(name);
            if (limit.isEmpty()) {
                List<String> words = Limit.words();
                throw new UsageError("--limit " + text + ": there is no limit \"" + name + "\""
                        + NearestName.of(name, words)
                                .map(nearest -> ": did you mean \"" + nearest + "\"?")
                                .orElse("; there are " + String.join(", ", words)));
            }
            limits.put(limit.get(), value(limit.get(), text, text.substring(equals + 1)));
        }
        return Limits.of(limits);
    }

    private static long value(Limit limit, String text, String number) throws UsageError {
        Optional<Long> value = limit.parse(number);
        if (value.isEmpty() || value.get() > limit.most()) {
            throw new UsageError("--limit " + text + ": write " + limit.word() + "=N, a number from 1 to "
                    + limit.written(limit.most()) + (limit.isSize() ? ", of bytes or with k, m or g behind it" : ""));
        }
        return value.get();
    }
}
