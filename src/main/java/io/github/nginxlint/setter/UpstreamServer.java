package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A {@code server} of an upstream (src/http/ngx_http_upstream.c, ngx_http_upstream_server, and its like of stream): the
 * parameters come before the address. Whether the balancing method takes a parameter is not looked at here.
 */
final class UpstreamServer {

    private static final NginxVersion RESOLVING = new NginxVersion(1, 27, 3);
    private static final NginxVersion STICKY = new NginxVersion(1, 29, 6);

    /** A route is kept in the room of an MD5 in hexadecimal digits. */
    private static final int LONGEST_ROUTE = 32;

    private final TargetVersion target;
    private final boolean isHttp;
    private boolean resolve;
    private boolean service;

    private UpstreamServer(Handled server, TargetVersion target) {
        this.target = target;
        this.isHttp = server.context() == Context.UPSTREAM;
    }

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        UpstreamServer server = new UpstreamServer(directive, target);
        List<Word> arguments = directive.arguments();
        for (Word word : arguments.subList(1, arguments.size())) {
            String error = server.parameter(word.value());
            if (error != null) {
                complaints.accept(Complaint.refused(word, error));
                return;
            }
        }
        Word address = arguments.get(0);
        String error = server.address(address.value());
        if (error != null) {
            complaints.accept(Complaint.refused(address, error));
        }
    }

    /** What nginx says of a parameter; null when it takes it. */
    private @Nullable String parameter(String word) {
        int end = word.indexOf('=');
        String name = end < 0 ? word : word.substring(0, end + 1);
        String value = word.substring(name.length());
        return switch (name) {
            case "backup", "down" -> null;
            case "weight=" -> Digits.parse(value) > 0 ? null : invalid(word, ": it takes a whole number from 1 on");
            case "max_conns=", "max_fails=" ->
                Digits.parse(value) >= 0 ? null : invalid(word, ": it takes a whole number, 0 for no limit");
            case "fail_timeout=" ->
                TimeValue.parseSeconds(value).isPresent()
                        ? null
                        : invalid(word, ": it takes a time in whole seconds, such as 10s");
            case "resolve" -> resolve(word);
            case "service=" -> service(word, value);
            case "drain" -> isHttp ? since(STICKY, word) : invalid(word, ": only servers of http have it");
            case "route=" -> route(word, value);
            case "slow_start=" -> invalid(word, ": only nginx Plus has it");
            default -> invalid(word, misspelt(word));
        };
    }

    private @Nullable String resolve(String word) {
        resolve = true;
        return since(RESOLVING, word);
    }

    private @Nullable String service(String word, String value) {
        service = true;
        String tooOld = since(RESOLVING, word);
        return tooOld == null && value.isEmpty() && !target.canBeBefore(RESOLVING) ? "service is empty" : tooOld;
    }

    private @Nullable String route(String word, String value) {
        if (!isHttp || since(STICKY, word) != null) {
            return isHttp ? since(STICKY, word) : invalid(word, ": only servers of http have it");
        }
        if (value.isEmpty()) {
            return "route is empty";
        }
        boolean isLong = value.getBytes(StandardCharsets.UTF_8).length > LONGEST_ROUTE;
        return isLong ? "route is longer than " + LONGEST_ROUTE : null;
    }

    private @Nullable String since(NginxVersion version, String word) {
        return target.canBeFrom(version) ? null : invalid(word, ": it exists since nginx " + version);
    }

    private static String invalid(String word, String advice) {
        return "invalid parameter " + Complaint.quote(word) + advice;
    }

    private static String misspelt(String word) {
        return switch (word) {
            case "weight", "max_conns", "max_fails", "fail_timeout", "service", "route" ->
                ": write " + word + "=VALUE as one word";
            default -> "";
        };
    }

    private @Nullable String address(String text) {
        if (service && !resolve) {
            return "service upstream " + Complaint.quote(text) + " requires \"resolve\" parameter";
        }
        Url url = Url.parse(text, Url.Use.PEER);
        if (url instanceof Url.Refused refused) {
            return inUpstream(refused.error(), text) + advice(text);
        }
        boolean hasPort = !(url instanceof Url.Inet inet) || inet.ports().isPresent();
        if (!isHttp && !hasPort && !service) {
            return inUpstream("no port", text) + ": write the port behind the address";
        }
        if (service) {
            return service(
                    text,
                    hasPort,
                    url instanceof Url.Inet inet && inet.address().isEmpty());
        }
        return text.indexOf('$') < 0 || url instanceof Url.Socket
                ? null
                : inUpstream("host not found", text) + ": a server of an upstream takes no variables";
    }

    private static @Nullable String service(String text, boolean hasPort, boolean isName) {
        if (hasPort) {
            return "service upstream " + Complaint.quote(text) + " may not have port";
        }
        return isName ? null : "service upstream " + Complaint.quote(text) + " requires domain name";
    }

    private static String inUpstream(String error, String text) {
        return error + " in upstream " + Complaint.quote(text);
    }

    private static String advice(String text) {
        return text.contains("://") ? ": a server of an upstream takes an address without scheme and path" : "";
    }
}
