package io.github.nginxlint.report;

import java.util.Map;

/** What the user said about colour. */
public enum Colour {
    /** coloured when a person is likely to look at it */
    AUTO,
    ALWAYS,
    NEVER;

    /**
     * Whether to colour. An explicit choice wins over the environment, the environment over what the output is:
     * {@code NO_COLOR} (no-color.org) first, then {@code CLICOLOR_FORCE} and {@code FORCE_COLOR}, as build services set
     * them, then {@code CLICOLOR=0}.
     *
     * @param isTerminal whether the output goes to a terminal
     * @param environment the process's environment variables
     */
    public static boolean decide(Colour mode, boolean isTerminal, Map<String, String> environment) {
        return switch (mode) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> guess(isTerminal, environment);
        };
    }

    private static boolean guess(boolean isTerminal, Map<String, String> environment) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        if (isOn(environment, "CLICOLOR_FORCE") || isOn(environment, "FORCE_COLOR")) {
            return true;
        }
        return isTerminal
                && !"0".equals(environment.get("CLICOLOR"))
                && !"0".equals(environment.get("FORCE_COLOR"))
                && !"dumb".equals(environment.get("TERM"));
    }

    private static boolean isOn(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return !value.isEmpty() && !"0".equals(value);
    }
}
