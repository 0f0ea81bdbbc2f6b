package io.github.nginxlint.catalog;

import java.util.Optional;

/**
 * The nginx a configuration is meant for: one version, or, when none was named, any version from
 * {@link NginxVersion#OLDEST} on.
 *
 * @param exact the version named, if one was
 */
public record TargetVersion(Optional<NginxVersion> exact) {

    /** Any version from {@link NginxVersion#OLDEST} on. */
    public static final TargetVersion ANY = new TargetVersion(Optional.empty());

    public static TargetVersion of(NginxVersion version) {
        return new TargetVersion(Optional.of(version));
    }

    /** Whether the target can be older than the version: what changed there still counts. */
    public boolean canBeBefore(NginxVersion version) {
        return exact.orElse(NginxVersion.OLDEST).isBefore(version);
    }

    /** Whether the target can be the version or newer. */
    public boolean canBeFrom(NginxVersion version) {
        return exact.isEmpty() || !exact.get().isBefore(version);
    }
}
