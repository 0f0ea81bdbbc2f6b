package io.github.nginxlint.cli;

/** What the process says to whoever started it. */
final class ExitStatus {

    /** nothing at or above {@code --fail-on} */
    static final int CLEAN = 0;

    /** findings at or above {@code --fail-on} */
    static final int FINDINGS = 1;

    /** wrong usage, or input that cannot be read */
    static final int USAGE = 2;

    /** nginx-lint itself failed */
    static final int FAILED = 3;

    private ExitStatus() {}
}
