package io.github.nginxlint.setter;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A syslog server as {@code error_log} and {@code access_log} take it (src/core/ngx_syslog.c, ngx_syslog_parse_args). */
final class Syslog {

    static final String PREFIX = "syslog:";

    private static final int LONGEST_TAG = 32;

    private static final String FACILITIES =
            " kern user mail daemon auth intern lpr news uucp clock authpriv ftp ntp audit alert cron"
                    + " local0 local1 local2 local3 local4 local5 local6 local7 ";

    private static final String SEVERITIES = " emerg alert crit error warn notice info debug ";

    private final Set<String> seen = new HashSet<>();

    private Syslog() {}

    /**
     * What nginx says about an argument; empty when it takes it.
     *
     * @param argument it begins with {@link #PREFIX}
     */
    static Optional<String> refusal(String argument) {
        Syslog syslog = new Syslog();
        int start = PREFIX.length();
        while (start <= argument.length()) {
            int comma = argument.indexOf(',', start);
            int end = comma < 0 ? argument.length() : comma;
            Optional<String> refusal = syslog.parameter(argument.substring(start, end));
            if (refusal.isPresent()) {
                return refusal;
            }
            start = end + 1;
        }
        return syslog.seen.contains("server")
                ? Optional.empty()
                : Optional.of("no syslog server specified: write \"syslog:server=ADDRESS\"");
    }

    private Optional<String> parameter(String text) {
        int equal = text.indexOf('=');
        String name = equal < 0 ? text : text.substring(0, equal);
        boolean isKnown = switch (name) {
            case "server", "facility", "severity", "tag" -> equal > 0;
            default -> false;
        };
        if (!isKnown) {
            return text.equals("nohostname")
                    ? Optional.empty()
                    : Optional.of("unknown syslog parameter " + Complaint.quote(text));
        }
        if (!seen.add(name)) {
            return Optional.of("duplicate syslog \"" + name + '"');
        }
        String value = text.substring(equal + 1);
        return switch (name) {
            case "server" -> server(value);
            case "tag" -> tag(value);
            default -> word(name, value);
        };
    }

    private static Optional<String> server(String value) {
        return Url.parse(value, Url.Use.PEER) instanceof Url.Refused refused
                ? Optional.of(refused.error() + " in syslog server " + Complaint.quote(value))
                : Optional.empty();
    }

    private static Optional<String> word(String name, String value) {
        String words = name.equals("facility") ? FACILITIES : SEVERITIES;
        boolean isKnown = !value.isEmpty() && value.indexOf(' ') < 0 && words.contains(" " + value + " ");
        return isKnown
                ? Optional.empty()
                : Optional.of("unknown syslog " + name + " " + Complaint.quote(value) + ": it is one of"
                        + words.stripTrailing());
    }

    private static Optional<String> tag(String value) {
        if (value.length() > LONGEST_TAG) {
            return Optional.of("syslog tag length exceeds " + LONGEST_TAG);
        }
        for (int i = 0; i < value.length(); i++) {
            if (!PcreText.isWord(value.charAt(i))) {
                return Optional.of("syslog \"tag\" only allows alphanumeric characters and underscore");
            }
        }
        return Optional.empty();
    }
}
