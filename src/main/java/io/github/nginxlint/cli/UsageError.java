package io.github.nginxlint.cli;

/** The user wrote something that cannot be carried out; the message says what and what to write instead. */
final class UsageError extends Exception {

    private static final long serialVersionUID = 1;

    UsageError(String message) {
        super(message);
    }
}
