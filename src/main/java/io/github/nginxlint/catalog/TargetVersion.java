package io.github.nginxlint.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The nginx a configuration is meant for: one version, or, when none was named, any version from
 * {@link NginxVersion#OLDEST} on; and what it has besides.
 *
 * @param exact the version named, if one was
 * @param own what modules of the user's own define
 */
public record TargetVersion(Optional<NginxVersion> exact, OwnNames own) {

    /** Any version from {@link NginxVersion#OLDEST} on. */
    public static final TargetVersion ANY = new TargetVersion(Optional.empty(), OwnNames.NONE);

    public static TargetVersion of(NginxVersion version) {
        return new TargetVersion(Optional.of(version), OwnNames.NONE);
    }

    /** Whether the target can be older than the version: what changed there still counts. */
    public boolean canBeBefore(NginxVersion version) {
        return exact.orElse(NginxVersion.OLDEST).isBefore(version);
    }

    /** Whether the target can be the version or newer. */
    public boolean canBeFrom(NginxVersion version) {
        return exact.isEmpty() || !exact.get().isBefore(version);
    }

    /** The same versions, with modules of the user's own. */
    public TargetVersion with(OwnNames names) {
        return new TargetVersion(exact, names);
    }

    /** The directives of a name: those of the catalogue, whatever the version, then the user's own. */
    public List<DirectiveSpec> directives(String name) {
        List<DirectiveSpec> mine = own.directives(name);
        if (mine.isEmpty()) {
            return Catalog.find(name);
        }
        List<DirectiveSpec> all = new ArrayList<>(Catalog.find(name));
        all.addAll(mine);
        return Collections.unmodifiableList(all);
    }
}
