package io.github.nginxlint.settings;

/** A settings file that cannot be used; the message says where, why and what to write instead. */
public final class SettingsError extends Exception {

    private static final long serialVersionUID = 1;

    SettingsError(String message) {
        super(message);
    }
}
