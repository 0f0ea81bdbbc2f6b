package io.github.nginxlint.cli;

import java.util.Optional;

/** The program's own version. */
final class Version {

    private Version() {}

    /** As the manifest of the jar says it. */
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("0.0.0-unpackaged");
    }
}
