package io.github.nginxlint.cli;

import java.util.List;
import java.util.Optional;

/** The options and paths of a command line, as they were given. */
interface GivenOptions {

    /** Whether an option was given, whatever its value. */
    boolean has(String option);

    /** The value of an option that is given once. */
    Optional<String> text(String option);

    /** The values of an option that may be given several times, in that order. */
    List<String> texts(String option);

    /** What is no option, in the order given. */
    List<String> paths();
}
