package io.github.nginxlint.config;

/** How much of a run may still be spent, so that no configuration takes for ever. */
final class Budget {

    private long left;

    Budget(long steps) {
        this.left = steps;
    }

    /** Takes one step for a statement or the opening of a file; false when there is none left. */
    boolean take() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
