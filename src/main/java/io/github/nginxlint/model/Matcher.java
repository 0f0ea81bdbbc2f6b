package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigNode;

/** What a location matches. */
public sealed interface Matcher {

    /**
     * {@code location = /uri}.
     *
     * @param uri the URI
     */
    record Exact(String uri) implements Matcher {}

    /**
     * {@code location /uri}.
     *
     * @param uri how the URI begins
     */
    record Prefix(String uri) implements Matcher {}

    /**
     * {@code location ^~ /uri}: regular expressions are not tried.
     *
     * @param uri how the URI begins
     */
    record PrefixNoRegex(String uri) implements Matcher {}

    /**
     * {@code location ~ pattern}.
     *
     * @param pattern a PCRE expression
     * @param caseSensitive false for {@code ~*}
     */
    record Regex(String pattern, boolean caseSensitive) implements Matcher {}

    /**
     * {@code location @name}.
     *
     * @param name with its {@code @}
     */
    record Named(String name) implements Matcher {}

    /**
     * A location whose URI or modifier a program fills in.
     *
     * @param text its arguments, as far as they are one
     */
    record Unknown(String text) implements Matcher {}

    /** The matcher of a {@code location} directive (src/http/ngx_http_core_module.c, ngx_http_core_location). */
    static Matcher of(ConfigNode location) {
        String first = location.argument(0);
        if (location.hasPlaceholder()) {
            return new Unknown(first);
        }
        if (location.arguments().size() > 1) {
            String second = location.argument(1);
            return switch (first) {
                case "=" -> new Exact(second);
                case "^~" -> new PrefixNoRegex(second);
                case "~" -> new Regex(second, true);
                case "~*" -> new Regex(second, false);
                default -> new Prefix(first);
            };
        }
        if (first.startsWith("@")) {
            return new Named(first);
        }
        if (first.startsWith("^~")) {
            return new PrefixNoRegex(first.substring(2));
        }
        if (first.startsWith("~*")) {
            return new Regex(first.substring(2), false);
        }
        if (first.startsWith("~")) {
            return new Regex(first.substring(1), true);
        }
        return first.startsWith("=") ? new Exact(first.substring(1)) : new Prefix(first);
    }
}
