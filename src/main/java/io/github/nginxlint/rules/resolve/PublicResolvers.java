package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.setter.IpAddress;
import io.github.nginxlint.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The name servers that are known to be open to everybody. */
final class PublicResolvers {

    private static final Set<IpAddress> KNOWN = addresses(List.of(
            "8.8.8.8",
            "8.8.4.4",
            "2001:4860:4860::8888",
            "2001:4860:4860::8844",
            "1.1.1.1",
            "1.0.0.1",
            "2606:4700:4700::1111",
            "2606:4700:4700::1001",
            "9.9.9.9",
            "149.112.112.112",
            "2620:fe::fe",
            "2620:fe::9",
            "208.67.222.222",
            "208.67.220.220",
            "2620:119:35::35",
            "2620:119:53::53",
            "4.2.2.1",
            "4.2.2.2",
            "64.6.64.6",
            "64.6.65.6",
            "77.88.8.8",
            "77.88.8.1",
            "94.140.14.14",
            "94.140.15.15",
            "114.114.114.114",
            "119.29.29.29",
            "223.5.5.5",
            "223.6.6.6"));

    private PublicResolvers() {}

    private static Set<IpAddress> addresses(List<String> texts) {
        Set<IpAddress> addresses = new HashSet<>();
        for (String text : texts) {
            IpAddress.parse(text).ifPresent(addresses::add);
        }
        return Set.copyOf(addresses);
    }

    /**
     * The first of the name servers of a {@code resolver} that is one of them.
     *
     * @param allowed addresses that are none
     */
    static Optional<Word> first(ConfigNode resolver, List<String> allowed) {
        for (Word word : resolver.arguments()) {
            String host = host(word.value());
            if (!allowed.contains(host)
                    && IpAddress.parse(host).filter(KNOWN::contains).isPresent()) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** The address without brackets and port; of a parameter the whole, which is no address. */
    private static String host(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return text.substring(1, end < 0 ? text.length() : end);
        }
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }
}
