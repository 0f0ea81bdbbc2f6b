package io.github.nginxlint.setter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code syslog:server=ADDRESS,...}, for access_log and error_log (src/core/ngx_syslog.c, ngx_syslog_parse_args). */
final class SyslogTarget {

    static final String PREFIX = "syslog:";

    private static final int LONGEST_TAG = 32;

    private static final List<String> SEVERITIES =
            List.of("emerg", "alert", "crit", "error", "warn", "notice", "info", "debug");

    private static final List<String> FACILITIES = List.of(
            "kern",
            "user",
            "mail",
            "daemon",
            "auth",
            "intern",
            "lpr",
            "news",
            "uucp",
            "clock",
            "authpriv",
            "ftp",
            "ntp",
            "audit",
            "alert",
            "cron",
            "local0",
            "local1",
            "local2",
            "local3",
            "local4",
            "local5",
            "local6",
            "local7");

    private SyslogTarget() {}

    /** What nginx says about a text that begins with {@link #PREFIX}; nothing when it takes it. */
    static String refusal(String text) {
        Set<String> seen = new HashSet<>();
        for (int start = PREFIX.length(); start <= text.length(); ) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            String message = parameter(text.substring(start, end), seen);
            if (!message.isEmpty()) {
                return message;
            }
            start = end + 1;
        }
        return seen.contains("server") ? "" : "no syslog server specified: write syslog:server= and its address";
    }

    private static String parameter(String text, Set<String> seen) {
        if (text.equals("nohostname")) {
            return "";
        }
        int equal = text.indexOf('=');
        String name = equal < 0 ? "" : text.substring(0, equal);
        String value = text.substring(equal + 1);
        return switch (name) {
            case "server" -> seen.add(name) ? server(value) : duplicate(name);
            case "facility" -> seen.add(name) ? known(name, value, FACILITIES) : duplicate(name);
            case "severity" -> seen.add(name) ? known(name, value, SEVERITIES) : duplicate(name);
            case "tag" -> seen.add(name) ? tag(value) : duplicate(name);
            default -> "unknown syslog parameter " + Complaint.quote(text);
        };
    }

    private static String duplicate(String name) {
        return "duplicate syslog \"" + name + '"';
    }

    private static String server(String address) {
        return Url.parse(address, Url.Use.PEER) instanceof Url.Refused refused
                ? refused.error() + " in syslog server " + Complaint.quote(address)
                : "";
    }

    private static String known(String name, String value, List<String> words) {
        return words.contains(value) ? "" : "unknown syslog " + name + ' ' + Complaint.quote(value);
    }

    private static String tag(String value) {
        if (value.length() > LONGEST_TAG) {
            return "syslog tag length exceeds " + LONGEST_TAG;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean isAllowed = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!isAllowed) {
                return "syslog \"tag\" only allows alphanumeric characters and underscore";
            }
        }
        return "";
    }
}
