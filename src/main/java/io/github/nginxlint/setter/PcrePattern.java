package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import java.util.Optional;
import java.util.OptionalInt;

/** A regular expression as nginx hands it to PCRE (src/core/ngx_regex.c, ngx_regex_compile). */
public final class PcrePattern {

    private PcrePattern() {}

    /**
     * What nginx says when PCRE cannot compile the text; empty when it can, or where that is not certain: {@code
     * pcre2_compile() failed: missing closing parenthesis in "(a"}. Versions before 1.21.5 say {@code pcre_compile()}
     * and other words.
     *
     * @param pattern the expression alone, without {@code ~} and the like
     */
    public static Optional<String> refusal(String pattern, TargetVersion target) {
        return Optional.empty();
    }

    /** How many groups the pattern captures; empty when it cannot be compiled or that is not certain. */
    public static OptionalInt captures(String pattern) {
        return OptionalInt.empty();
    }
}
