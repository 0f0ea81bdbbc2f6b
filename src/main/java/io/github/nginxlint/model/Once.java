package io.github.nginxlint.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What several rules ask of a configuration and what is looked for once, however many threads ask. It depends on nothing
 * but the configuration: a constant of the class that looks for it.
 *
 * @param <T> what is found, which nobody changes
 */
public final class Once<T> {

    private final Function<ConfigModel, T> finding;

    private Once(Function<ConfigModel, T> finding) {
        this.finding = finding;
    }

    /** What a function finds. */
    public static <T> Once<T> of(Function<ConfigModel, T> finding) {
        return new Once<>(finding);
    }

    /** Who asks while another thread looks for it waits. */
    private static final class Answer {
        private @Nullable Object value;

        synchronized <T> Object of(Once<T> question, ConfigModel model) {
            Object known = value;
            if (known == null) {
                // a view of its own: how much was looked at before does not count
                known = question.finding.apply(model.again());
                value = known;
            }
            return known;
        }
    }

    /** What has been found in one configuration. */
    static final class Answers {
        private final Map<Once<?>, Answer> answers = new HashMap<>();

        // the key tells the type
        @SuppressWarnings("unchecked")
        <T> T of(Once<T> question, ConfigModel model) {
            Answer answer;
            synchronized (answers) {
                answer = answers.computeIfAbsent(question, q -> new Answer());
            }
            return (T) answer.of(question, model);
        }
    }
}
