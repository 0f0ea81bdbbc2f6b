package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of {@code listen} (ngx_http_core_listen, ngx_stream_core_listen and ngx_mail_core_listen). For each of
 * the three: empty for every version, the first one with it, a dash and the first one without it, or null for none.
 */
enum ListenParameter {
    DEFAULT_SERVER("default_server", "", "1.25.5", null),
    DEFAULT("default", "", null, null),
    BIND("bind", "", "", ""),
    SETFIB("setfib=", "", "1.25.5", null),
    FASTOPEN("fastopen=", "", "1.21.0", null),
    BACKLOG("backlog=", "", "", ""),
    RCVBUF("rcvbuf=", "", "", ""),
    SNDBUF("sndbuf=", "", "", ""),
    ACCEPT_FILTER("accept_filter=", "", "1.25.5", null),
    DEFERRED("deferred", "", "1.25.5", null),
    /** what follows the {@code o} is looked at afterwards */
    IPV6ONLY("ipv6only=o", "", "", ""),
    REUSEPORT("reuseport", "", "", null),
    MULTIPATH("multipath", "1.29.7", "1.29.7", "1.29.7"),
    SSL("ssl", "", "", ""),
    HTTP2("http2", "", null, null),
    SPDY("spdy", "-1.19.7", null, null),
    QUIC("quic", "1.25.0", null, null),
    UDP("udp", null, "", null),
    SO_KEEPALIVE("so_keepalive=", "", "", ""),
    PROXY_PROTOCOL("proxy_protocol", "", "", "1.19.8");

    private final String word;
    private final @Nullable String http;
    private final @Nullable String stream;
    private final @Nullable String mail;

    ListenParameter(String word, @Nullable String http, @Nullable String stream, @Nullable String mail) {
        this.word = word;
        this.http = http;
        this.stream = stream;
        this.mail = mail;
    }

    /** The parameter that a word is, whether or not a module has it; null for none. */
    static @Nullable ListenParameter of(String written) {
        for (ListenParameter parameter : values()) {
            if (parameter.takesValue() ? written.startsWith(parameter.word) : written.equals(parameter.word)) {
                return parameter;
            }
        }
        return null;
    }

    /** Its name in messages. */
    String label() {
        int equal = word.indexOf('=');
        return equal < 0 ? word : word.substring(0, equal);
    }

    boolean takesValue() {
        return word.indexOf('=') >= 0;
    }

    /** What follows the equal sign. */
    String value(String written) {
        return written.substring(written.indexOf('=') + 1);
    }

    private @Nullable String range(ListenFamily family) {
        return switch (family) {
            case HTTP -> http;
            case STREAM -> stream;
            case MAIL -> mail;
        };
    }

    /** Whether one of the versions meant has it. */
    boolean canBeIn(ListenFamily family, TargetVersion target) {
        String range = range(family);
        if (range == null) {
            return false;
        }
        return range.startsWith("-")
                ? version(range.substring(1)).map(target::canBeBefore).orElse(true)
                : version(range).map(target::canBeFrom).orElse(true);
    }

    /** The first version of the module with it; empty where that does not matter. */
    Optional<NginxVersion> since(ListenFamily family) {
        String range = range(family);
        return range == null ? Optional.empty() : version(range);
    }

    private static Optional<NginxVersion> version(String text) {
        return text.isEmpty() ? Optional.empty() : NginxVersion.parse(text);
    }

    /** As people write them, for the versions meant. */
    static List<String> words(ListenFamily family, TargetVersion target) {
        List<String> words = new ArrayList<>();
        for (ListenParameter parameter : values()) {
            if (parameter.canBeIn(family, target)) {
                words.add(parameter.takesValue() ? parameter.label() + "=" : parameter.word);
            }
        }
        return words;
    }
}
