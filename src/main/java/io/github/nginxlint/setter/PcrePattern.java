package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** A regular expression as nginx hands it to PCRE (src/core/ngx_regex.c, ngx_regex_compile). */
public final class PcrePattern {

    /** It uses PCRE2, where that is there. */
    private static final NginxVersion FIRST_WITH_PCRE2 = new NginxVersion(1, 21, 5);

    private PcrePattern() {}

    /**
     * What nginx says when PCRE cannot compile the text; empty when it can, or where that is not certain: {@code
     * pcre2_compile() failed: missing closing parenthesis in "(a"}. Versions before 1.21.5 say {@code pcre_compile()}
     * and other words.
     *
     * @param pattern the expression alone, without {@code ~} and the like
     */
    public static Optional<String> refusal(String pattern, TargetVersion target) {
        PcreText text = read(pattern, !target.canBeBefore(FIRST_WITH_PCRE2));
        String refusal = text.refusal();
        if (refusal == null) {
            return Optional.empty();
        }
        String message = "pcre2_compile() failed: " + refusal + " in " + Complaint.quote(pattern);
        if (text.offset() < text.length()) {
            message += " at " + Complaint.quote(decode(text.part(text.offset(), text.length())));
        }
        return Optional.of(message);
    }

    /** How many groups the pattern captures; empty when it cannot be compiled or that is not certain. */
    public static OptionalInt captures(String pattern) {
        PcreText text = new PcreText(encode(pattern), false);
        int captures = PcreReader.read(text);
        return text.refusal() == null && !text.isUncertain() ? OptionalInt.of(captures) : OptionalInt.empty();
    }

    private static PcreText read(String pattern, boolean isPcre2) {
        PcreText text = new PcreText(encode(pattern), isPcre2);
        PcreReader.read(text);
        return text;
    }

    private static String encode(String pattern) {
        return new String(pattern.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String decode(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
