package io.github.nginxlint.git;

/** Why git cannot say what is asked, for the user. */
public final class GitError extends Exception {

    private static final long serialVersionUID = 1L;

    GitError(String message) {
        super(message);
    }
}
