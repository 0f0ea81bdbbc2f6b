package io.github.nginxlint.engine;

import io.github.nginxlint.config.Configuration;

/** Follows a run: what was loaded, how far it is, and what takes how long. */
public interface LintObserver {

    /** One that wants to know nothing. */
    LintObserver NONE = new LintObserver() {};

    /** Whether times are wanted: to take them costs time itself. */
    default boolean isTiming() {
        return false;
    }

    /**
     * Something took some of the time; it may do so several times.
     *
     * @param what a rule, or what else was done
     */
    default void took(String what, long nanoseconds) {}

    /** All of nginx's files are read, and the rules are next. */
    default void loaded(Configuration configuration) {}

    /** One more configuration, or fragment, is looked at. */
    default void checks() {}
}
