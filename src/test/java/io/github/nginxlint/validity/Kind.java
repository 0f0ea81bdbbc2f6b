package io.github.nginxlint.validity;

/** How the program's answer and nginx's stand to each other. */
enum Kind {
    /** Both take the configuration. */
    BOTH_ACCEPT,
    /** Both refuse it, in the same words, at the same directive. */
    BOTH_REFUSE,
    /** Both refuse it: the program says which brace or semicolon is missing, nginx what it stumbles over behind it. */
    BOTH_STRUCTURE,
    /** Both warn in the same words. */
    BOTH_WARN,
    /** nginx takes it, the program does not. */
    FALSE,
    /** nginx refuses it, the program does not. */
    MISSED,
    /** Both refuse it, in other words. */
    OTHER_WORDS,
    /** Both refuse it in the same words, but nginx names a line of another directive. */
    OTHER_LINE,
    /** The program warns, nginx does not. */
    WARNING_FALSE,
    /** nginx warns, the program does not. */
    WARNING_MISSED,
    /** Both warn in the same words, but nginx names a line of another directive. */
    WARNING_LINE,
    /** The program itself failed. */
    FAILURE,
    /** nginx refuses it for what this machine has or lacks. */
    MACHINE,
    /** nginx was built without the module. */
    BUILD;

    boolean isDisagreement() {
        return switch (this) {
            case BOTH_ACCEPT, BOTH_REFUSE, BOTH_STRUCTURE, BOTH_WARN, MACHINE, BUILD -> false;
            default -> true;
        };
    }
}
