package io.github.nginxlint.config;

import io.github.nginxlint.source.NginxPrefix;
import io.github.nginxlint.source.PathText;
import java.util.Optional;
import java.util.Set;

/**
 * Files that packages of nginx, and certbot, put beside a configuration and that a repository therefore leaves out. What
 * they can set is known by their names.
 */
final class StockFile {

    private StockFile() {}

    /** The directives a stock file holds; absent for any other file. */
    static Optional<Set<String>> directives(String argument) {
        Optional<String> prefix = NginxPrefix.of(argument);
        boolean isBelow = prefix.isPresent() && argument.length() > prefix.get().length();
        String path = isBelow ? argument.substring(prefix.get().length() + 1) : argument;
        Set<String> directives = switch (path) {
            case "mime.types" -> Set.of("types");
            case "fastcgi_params", "fastcgi.conf" -> Set.of("fastcgi_param");
            case "uwsgi_params" -> Set.of("uwsgi_param");
            case "scgi_params" -> Set.of("scgi_param");
            case "proxy_params" -> Set.of("proxy_set_header");
            case "koi-utf", "koi-win", "win-utf" -> Set.of("charset_map");
            case "snippets/snakeoil.conf" -> Set.of("ssl_certificate", "ssl_certificate_key");
            case "snippets/fastcgi-php.conf" ->
                Set.of("fastcgi_split_path_info", "try_files", "set", "fastcgi_param", "fastcgi_index");
            default -> byName(argument);
        };
        return directives.isEmpty() ? Optional.empty() : Optional.of(directives);
    }

    private static Set<String> byName(String argument) {
        return PathText.name(argument).equals("options-ssl-nginx.conf")
                ? Set.of(
                        "ssl_session_cache",
                        "ssl_session_timeout",
                        "ssl_session_tickets",
                        "ssl_protocols",
                        "ssl_prefer_server_ciphers",
                        "ssl_ciphers")
                : Set.of();
    }
}
