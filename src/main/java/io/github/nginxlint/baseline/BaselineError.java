package io.github.nginxlint.baseline;

/** A baseline that cannot be used; the message says where and why. */
public final class BaselineError extends Exception {

    private static final long serialVersionUID = 1L;

    BaselineError(String message) {
        super(message);
    }
}
