package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.ValueType;
import org.jspecify.annotations.Nullable;

/** The setters whose arguments are addresses. */
final class AddressSetters {

    private AddressSetters() {}

    /** The setter of a directive; null when it is not among these. */
    static @Nullable Setter find(DirectiveSpec spec) {
        if (spec.origin() != DirectiveOrigin.OSS) {
            return null;
        }
        return switch (spec.name()) {
            case "listen" -> Listen::read;
            case "server_name" -> spec.valueType() == ValueType.CUSTOM ? ServerName::read : null;
            case "resolver" -> ResolverAddresses::read;
            case "allow", "deny" -> NetworkRule::access;
            case "set_real_ip_from" -> NetworkRule::trusted;
            case "geo" -> GeoBlock::read;
            case "userid_expires" -> UserIdentifier::expires;
            case "userid_mark" -> UserIdentifier::mark;
            case "proxy_bind" -> LocalAddress::read;
            default -> spec.valueType() == ValueType.BIND ? LocalAddress::read : null;
        };
    }
}
