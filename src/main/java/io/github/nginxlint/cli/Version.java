package io.github.nginxlint.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** The program's own version. */
final class Version {

    private Version() {}

    /** As the manifest of the jar says it, or the module in the packaged image, where manifests are not kept. */
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .or(() -> Optional.ofNullable(Version.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion))
                .orElse("0.0.0-unpackaged");
    }
}
