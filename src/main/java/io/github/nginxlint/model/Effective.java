package io.github.nginxlint.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The value that a directive has in a block after nginx's inheritance.
 *
 * @param possible the values it can have, one per range of versions; empty when it is unknown
 * @param setting where it comes from
 */
public record Effective<T>(List<Possible<T>> possible, Setting setting) {

    public Effective {
        possible = List.copyOf(possible);
    }

    /** A value that holds for every version. */
    static <T> Effective<T> of(T value, Setting setting) {
        return new Effective<>(List.of(new Possible<>(value, Optional.empty())), setting);
    }

    static <T> Effective<T> unknown(Setting.Unknown why) {
        return new Effective<>(List.of(), why);
    }

    public boolean isUnknown() {
        return possible.isEmpty();
    }

    /** The value, when it is known and the same for every version meant. */
    public Optional<T> value() {
        return possible.size() == 1 ? Optional.of(possible.get(0).value()) : Optional.empty();
    }

    /** The first value, oldest version first, that fulfils a condition; none when the value is unknown. */
    public Optional<Possible<T>> firstThat(Predicate<T> condition) {
        for (Possible<T> p : possible) {
            if (condition.test(p.value())) {
                return Optional.of(p);
            }
        }
        return Optional.empty();
    }

    /** The same setting read as another type; unknown when a value cannot be read. */
    <U> Effective<U> map(Function<T, Optional<U>> reading) {
        java.util.ArrayList<Possible<U>> read = new java.util.ArrayList<>();
        for (Possible<T> p : possible) {
            Optional<U> value = reading.apply(p.value());
            if (value.isEmpty()) {
                return unknown(new Setting.Unknown(Optional.empty()));
            }
            read.add(new Possible<>(value.get(), p.below()));
        }
        return new Effective<>(read, setting);
    }
}
